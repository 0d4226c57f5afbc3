<#import "template.ftl" as layout>
<#import "password-field.ftl" as passwordField>
<#import "social-providers.ftl" as identityProviders>
<#import "passkeys.ftl" as passkeys>
<#assign wrong = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!wrong displayInfo=(realm.password && realm.registrationAllowed && !registrationDisabled??); section>
  <#if section = "header">${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if realm.password>
      <form id="kc-form-login" action="${url.loginAction}" method="post">
        <#if !usernameHidden??>
          <div class="field">
            <label for="username">${msg("email")}</label>
            <input class="in" id="username" name="username" value="${login.username!''}" type="text" inputmode="email" autocapitalize="none" spellcheck="false"
              autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" autofocus<#if wrong> aria-invalid="true" aria-describedby="input-error-password"</#if>>
          </div>
        </#if>
        <@passwordField.current wrong=wrong error=messagesPerField.getFirstError('username','password') focus=usernameHidden?? />
        <#if realm.rememberMe && !usernameHidden??>
          <label class="check"><input type="checkbox" id="rememberMe" name="rememberMe"<#if login.rememberMe??> checked</#if>>${msg("rememberMe")}</label>
        </#if>
        <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if>>
        <button class="btn main big wide" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
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
