<#import "theme-resources.ftl" as themeResourceTags>
<#macro username>
  <p class="who"><span class="grow"><span class="vh">${msg("signingInAs")} </span><strong id="kc-attempted-username">${auth.attemptedUsername}</strong></span>
    <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#macro>
<#macro icon name>
  <#if name = "error" || name = "warning">
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 8v4M12 16h.01"/></svg>
  <#elseif name = "success">
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="m16 9-5.500 5.500L8 12"/></svg>
  <#else>
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/><path d="M12 16v-4M12 8h.01"/></svg>
  </#if>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex, nofollow">
  <title>${msg("loginTitle", "Passerelle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#list ["source-sans-3-latin", "bricolage-grotesque-latin"] as font>
  <link rel="preload" as="font" type="font/woff2" crossorigin href="${url.resourcesPath}/fonts/${font}.woff2">
  </#list>
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if properties.scripts?has_content>
    <#list properties.scripts?split(' ') as script>
  <script src="${url.resourcesPath}/${script}" defer></script>
    </#list>
  </#if>
  <script type="importmap">{ "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }</script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body class="gate ${bodyClass}" data-page-id="login-${pageId}">
<main class="gatebox">
  <div class="gcard">
    <p class="logo"><svg viewBox="0 0 42 26" aria-hidden="true"><path d="M4 21Q21 5 38 21" fill="none" stroke="currentColor" stroke-width="5"/><path d="M0 17.500h8V26H0zM34 17.500h8V26h-8z" fill="currentColor"/><circle cx="21" cy="4.800" r="4.600" fill="#F0B429"/></svg>passerelle</p>
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username />
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="msg <#if message.type = 'error'>danger<#elseif message.type = 'warning'>warn<#elseif message.type = 'success'>ok</#if>" role="<#if message.type = 'error'>alert<#else>status</#if>"><@icon name=message.type /><div><p>${kcSanitize(message.summary)?no_esc}</p></div></div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form action="${url.loginAction}" method="post"><button class="btn quiet" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button></form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><div class="band small"><#nested "info"></div></#if>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <p class="small lang">
        <#list locale.supported?filter(l -> l.languageTag != locale.currentLanguageTag) as l>
          <a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${(l.languageTag = "fr")?then("Français", (l.languageTag = "en")?then("English", l.label))}</a>
        </#list>
      </p>
    </#if>
  </div>
  <div class="gart"><#include "bridge.ftl"></div>
</main>
</body>
</html>
</#macro>
