<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Passerelle</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
h1 { margin: 26px 0 16px; font-size: 27px; line-height: 33px; letter-spacing: -.3px; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; }
a { display: inline-block; background: #1F4A8C; color: #FFFFFF; font-weight: bold; font-size: 18px; line-height: 24px; text-decoration: none; padding: 13px 28px; border-radius: 6px; text-align: center; }
@media (max-width: 620px) { .box { width: 100% !important; } .cell { padding-left: 20px !important; padding-right: 20px !important; } a { display: block; } }
@media (prefers-color-scheme: dark) { .bg { background: #10161D !important; } .card { background: #18212B !important; } .ink { color: #EDF0F2 !important; } .ink2 { color: #C0C9D2 !important; } }
</style></head>
<body class="bg" style="margin:0;padding:0;background:#F2F4F1;">
<div role="main"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bg" style="background:#F2F4F1;"><tr><td align="center" style="padding:28px 12px;">
<table role="presentation" class="box" width="600" cellpadding="0" cellspacing="0" border="0" style="width:600px;max-width:600px;">
<tr><td style="height:6px;line-height:6px;font-size:0;background:#F0B429;border-radius:8px 8px 0 0;">&nbsp;</td></tr>
<tr><td class="card cell ink" style="background:#FFFFFF;padding:28px 40px 30px;border-radius:0 0 8px 8px;font:17px/26px 'Segoe UI',Helvetica,Arial,sans-serif;color:#16202C;"><p style="margin:0;font-size:22px;font-weight:bold;letter-spacing:-.5px;">passerelle</p>
<#nested>
</td></tr>
<tr><td class="cell ink2" style="padding:20px 40px;font:14px/21px 'Segoe UI',Helvetica,Arial,sans-serif;color:#3F4B5A;">${msg("mailFooter")}</td></tr>
</table></td></tr></table></div></body>
</html>
</#macro>
