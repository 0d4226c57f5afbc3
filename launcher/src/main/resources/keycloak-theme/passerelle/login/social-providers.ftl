<#macro show social>
  <div class="band">
    <p class="small muted" id="idps">${msg("identity-provider-login-label")}</p>
    <ul class="plain idps" aria-labelledby="idps">
      <#list social.providers as p>
        <li><a id="social-${p.alias}" class="btn wide" href="${p.loginUrl}">${msg("continueWith", p.displayName!)}</a></li>
      </#list>
    </ul>
  </div>
</#macro>
