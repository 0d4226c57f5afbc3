<#import "template.ftl" as layout>
<#import "password-field.ftl" as passwordField>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
  <#if section = "header">${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post">
      <@passwordField.current wrong=messagesPerField.existsError('password') error=messagesPerField.get('password') />
      <button class="btn main big wide" id="kc-login" name="login" type="submit">${msg("doLogIn")}</button>
    </form>
    <@passkeys.conditionalUIData />
  </#if>
</@layout.registrationLayout>
