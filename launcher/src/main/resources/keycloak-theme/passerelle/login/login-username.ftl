<#import "template.ftl" as layout>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username')>
<@layout.registrationLayout displayMessage=!wrong displayInfo=(realm.password && realm.registrationAllowed && !registrationDisabled??); section>
  <#if section = "header">${msg("loginAccountTitle")}
  <#elseif section = "form">
    <p class="muted">${msg("oneIdentity")}</p>
    <#if realm.password>
      <form id="kc-form-login" action="${url.loginAction}" method="post">
        <#if !usernameHidden??>
          <div class="field">
            <label for="username">${msg("email")}</label>
            <p class="help" id="username-help">${msg("emailHelp")}</p>
            <input class="in" id="username" name="username" value="${login.username!''}" type="text" inputmode="email" autocapitalize="none" spellcheck="false"
              autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" autofocus
              aria-describedby="username-help<#if wrong> input-error-username</#if>"<#if wrong> aria-invalid="true"</#if>>
            <#if wrong>
              <p class="err" id="input-error-username"><@layout.icon name="error" /><span>${kcSanitize(messagesPerField.get('username'))?no_esc}</span></p>
            </#if>
          </div>
        </#if>
        <#if realm.rememberMe && !usernameHidden??>
          <label class="check"><input type="checkbox" id="rememberMe" name="rememberMe"<#if login.rememberMe??> checked</#if>>${msg("rememberMe")}</label>
        </#if>
        <button class="btn main big wide" id="kc-login" name="login" type="submit">${msg("doContinue")}</button>
      </form>
    </#if>
    <@passkeys.conditionalUIData />
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  <#elseif section = "socialProviders">
    <#if realm.password && social.providers?? && social.providers?has_content>
      <@identityProviders.show social=social />
    </#if>
  </#if>
</@layout.registrationLayout>
