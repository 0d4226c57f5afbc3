<#import "template.ftl" as layout>
<#-- The sign-in of a school or company began and did not end: whoever knows no other way is shown one. -->
<#assign partnerAway = ["identityProviderUnexpectedErrorMessage", "couldNotObtainTokenMessage", "unexpectedErrorHandlingResponseMessage"]
  ?filter(key -> msg(key) = message.summary)?size gt 0>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">${partnerAway?then(msg("partnerAwayTitle"), msg("errorTitle"))}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p>${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??><p class="small muted" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
      <#if !skipLink?? && (client.baseUrl)?has_content>
        <p class="act">
          <#if partnerAway>
            <a class="btn main big" id="tryAgain" href="${client.baseUrl}sign-in">${msg("partnerAwayAgain")}</a>
            <a class="btn" id="choosePassword" href="${url.loginResetCredentialsUrl}">${msg("partnerAwayPassword")}</a>
          </#if>
          <a class="btn ${partnerAway?then('quiet', 'main big')}" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </p>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
