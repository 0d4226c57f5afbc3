<#import "template.ftl" as layout>
<#import "password-commons.ftl" as passwordCommons>
<#assign wrong = messagesPerField.existsError('email')>
<#-- An address waits for its letter: the message says what can be done. -->
<#assign waits = message?has_content && !wrong>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">${msg("updateEmailTitle")}
  <#elseif section = "form">
    <form id="kc-update-email-form" action="${url.loginAction}" method="post" novalidate>
      <div class="field">
        <label for="email">${msg("email")}</label>
        <#if !waits><p class="help" id="email-help">${msg("updateEmailHelp")}</p></#if>
        <input class="in" id="email" name="email" value="${(email.value)!''}" type="email" autocomplete="email" autocapitalize="none" spellcheck="false" autofocus
          <#if !waits>aria-describedby="email-help<#if wrong> input-error-email</#if>"</#if><#if wrong> aria-invalid="true"</#if>>
        <#if wrong><p class="err" id="input-error-email"><@layout.icon name="error" /><span>${kcSanitize(messagesPerField.get('email'))?no_esc}</span></p></#if>
      </div>
      <@passwordCommons.logoutOtherSessions/>
      <p class="act"><button class="btn main big" id="kc-submit" type="submit">${msg("doSubmit")}</button>
        <#if isAppInitiatedAction??><button class="btn quiet" id="kc-cancel" type="submit" name="cancel-aia" value="true">${msg("doCancel")}</button></#if></p>
    </form>
  </#if>
</@layout.registrationLayout>
