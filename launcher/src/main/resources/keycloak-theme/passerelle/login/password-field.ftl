<#import "template.ftl" as layout>
<#macro current wrong error focus=true>
  <div class="field">
    <label for="password">${msg("password")}</label>
    <div class="boxes">
      <input class="in" id="password" name="password" type="password" autocomplete="current-password"<#if focus> autofocus</#if><#if wrong> aria-invalid="true" aria-describedby="input-error-password"</#if>>
      <button class="btn icon" type="button" id="password-show-password" aria-label="${msg('showPassword')}" aria-controls="password" data-password-toggle
        data-icon-show="eye" data-icon-hide="eye shut" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="eye" aria-hidden="true"></i></button>
    </div>
    <#if wrong>
      <p class="err" id="input-error-password"><@layout.icon name="error" /><span>${kcSanitize(error)?no_esc}</span></p>
    </#if>
    <#if realm.resetPasswordAllowed>
      <p class="small under"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
  </div>
</#macro>
