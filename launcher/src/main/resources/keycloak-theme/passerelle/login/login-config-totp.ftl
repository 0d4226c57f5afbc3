<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#assign wrong = messagesPerField.existsError('totp')>
<#assign unnamed = messagesPerField.existsError('userLabel')>
<@layout.registrationLayout displayMessage=!(wrong || unnamed); section>
  <#if section = "header">${msg("loginTotpTitle")}
  <#elseif section = "form">
    <ol id="kc-totp-settings">
      <li><p>${msg("loginTotpStep1")} <#list totp.supportedApplications as app>${msg(app)}<#sep>, </#list></p></li>
      <#if mode?? && mode = "manual">
        <li><p>${msg("loginTotpManualStep2")}</p>
          <p><strong id="kc-totp-secret-key">${totp.totpSecretEncoded}</strong></p>
          <p class="small"><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p></li>
      <#else>
        <li><p>${msg("loginTotpStep2")}</p>
          <img id="kc-totp-secret-qr-code" width="200" height="200" src="data:image/png;base64, ${totp.totpSecretQrCode}" alt="">
          <p class="small"><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p></li>
      </#if>
      <li><p>${msg("loginTotpStep3")}</p></li>
    </ol>
    <form id="kc-totp-settings-form" action="${url.loginAction}" method="post" novalidate>
      <div class="field">
        <label for="totp">${msg("authenticatorCode")}</label>
        <input class="in short" id="totp" name="totp" type="text" inputmode="numeric" autocomplete="one-time-code"<#if wrong> aria-invalid="true" aria-describedby="input-error-otp-code"</#if>>
        <#if wrong><p class="err" id="input-error-otp-code"><@layout.icon name="error" /><span>${kcSanitize(messagesPerField.get('totp'))?no_esc}</span></p></#if>
      </div>
      <div class="field">
        <label for="userLabel">${msg("loginTotpDeviceName")}</label>
        <p class="help" id="label-help">${msg("loginTotpStep3DeviceName")}</p>
        <input class="in" id="userLabel" name="userLabel" type="text" autocomplete="off" aria-describedby="label-help<#if unnamed> input-error-otp-label</#if>"<#if unnamed> aria-invalid="true"</#if>>
        <#if unnamed><p class="err" id="input-error-otp-label"><@layout.icon name="error" /><span>${kcSanitize(messagesPerField.get('userLabel'))?no_esc}</span></p></#if>
      </div>
      <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
      <@passwordCommons.logoutOtherSessions/>
      <p class="act"><button class="btn main big" id="saveTOTPBtn" type="submit">${msg("doSubmit")}</button>
        <#if isAppInitiatedAction??><button class="btn quiet" id="cancelTOTPBtn" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button></#if></p>
    </form>
  </#if>
</@layout.registrationLayout>
