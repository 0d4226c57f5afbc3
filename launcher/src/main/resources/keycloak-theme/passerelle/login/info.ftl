<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header"><#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader?? || requiredActions??>
        <p>${message.summary}<#if requiredActions??> <strong><#list requiredActions as action>${kcSanitize(msg("requiredAction." + action))?no_esc}<#sep>, </#list></strong></#if></p>
      </#if>
      <#if !skipLink??>
        <#if pageRedirectUri?has_content>
          <p class="act"><a class="btn main big" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
        <#elseif actionUri?has_content>
          <p class="act"><a class="btn main big" href="${actionUri}">${msg("proceedWithAction")}</a></p>
        <#elseif (client.baseUrl)?has_content>
          <p class="act"><a class="btn main big" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
