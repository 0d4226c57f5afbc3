#!/usr/bin/env bash
# The main job in curl: a company opens a case to a school, a student is invited, joins, hands in a solution with a file, a juror
# scores it, the company decides and thanks. Needs a demo started with ./run, and jq. Takes half a minute, most of it a deadline.
set -euo pipefail

passerelle=${PASSERELLE_URL:-http://localhost:8080}
keycloak=${PASSERELLE_KEYCLOAK_URL:-http://localhost:8081}
mailbox=${PASSERELLE_MAILBOX_URL:-http://localhost:8025}
lumen=$passerelle/api/v1/tenants/atelier-lumen
run=$(date +%s)

say() { printf '\n%s\n' "$1" >&2; }
# as WHO METHOD URL [curl options]: a call with that demo account's token; stops on a refusal and shows it
as() {
  local token=token_$1 method=$2 url=$3
  shift 3
  curl -sS --fail-with-body -X "$method" "$url" -H "Authorization: Bearer ${!token}" -H 'Accept-Language: en' "$@"
}
json='Content-Type: application/json'

say '1. Tokens of five demo accounts, from the identity provider'
for who in claire lea tom ines nadia; do
  declare "token_$who=$(curl -sS --fail-with-body "$keycloak/realms/passerelle/protocol/openid-connect/token" \
    -d grant_type=password -d client_id=passerelle-cli -d "username=$who" \
    -d "password=${PASSERELLE_DEMO_PASSWORD:-passerelle-demo}" | jq -r .access_token)"
done
as claire GET "$passerelle/api/v1/me" | jq '{displayName, tenants: [.tenants[].slug]}'

say '2. Claire opens a challenge as a draft, adds a document, publishes it'
draft=$(as claire POST "$lumen/challenges" -H "$json" -H "Idempotency-Key: tour-$run" -d @- <<JSON
{ "title": "A lamp that is repaired at home ($run)", "briefMd": "How would **you** build a lamp whose every part can be changed?",
  "locale": "en", "deadline": "$(date -u -d '+25 seconds' +%FT%TZ)", "zone": "Europe/Paris", "confidentiality": "MEMBERS",
  "termsMd": "Your ideas stay yours.", "scale": 5, "teamMax": 4,
  "criteria": [ { "name": "Usefulness", "guidance": "Would a customer notice?", "weight": 60 },
                { "name": "Feasibility", "guidance": "Could we build it?", "weight": 40 } ] }
JSON
)
challenge=$(jq -r .id <<<"$draft")
printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >"${TMPDIR:-/tmp}/lamp-$run.pdf"
as claire POST "$lumen/challenges/$challenge/documents" -F "file=@${TMPDIR:-/tmp}/lamp-$run.pdf;filename=lamp.pdf" | jq '{name, size}'
version=$(as claire GET "$lumen/challenges/$challenge" | jq .version)
as claire POST "$lumen/challenges/$challenge/publication" -H "If-Match: \"$version\"" | jq '{title, status, phase, deadline}'

say '3. Lea accepts the terms, forms a team and takes Tom in'
for who in lea tom; do
  as "$who" PUT "$lumen/challenges/$challenge/terms" -H "$json" -d '{"termsVersion": 1}'
done
team=$(as lea POST "$lumen/challenges/$challenge/teams" -H "$json" -d "{\"name\": \"Filament $run\"}")
as tom PUT "$lumen/challenges/$challenge/team" -H "$json" -d "{\"joinCode\": $(jq .joinCode <<<"$team")}" |
  jq '{name, members: [.members[].displayName]}'
submission=$(jq -r .submissionId <<<"$team")

say '4. They write, attach a file, and hand in'
version=$(as lea GET "$lumen/submissions/$submission" | jq .version)
saved=$(as lea PUT "$lumen/submissions/$submission/draft" -H "$json" -H "If-Match: \"$version\"" -d '{"title": "Five screws, no glue",
  "bodyMd": "Every part is held by the same screw; the drawing shows where.", "note": "We have built one."}')
as lea POST "$lumen/submissions/$submission/deliverables" -F "file=@${TMPDIR:-/tmp}/lamp-$run.pdf;filename=drawing.pdf" | jq '{name, size}'
version=$(as lea GET "$lumen/submissions/$submission" | jq .version)
as lea POST "$lumen/submissions/$submission/versions" -H "If-Match: \"$version\"" -H "Idempotency-Key: hand-in-$run" | jq .

say '5. Claire invites Ines, who accepts with the link in her mail'
if as claire POST "$lumen/invitations" -H "$json" -d '{"email": "ines@ecole-horizon.example", "circle": "STUDENT",
  "role": "CONTRIBUTOR", "message": "Come and see our next case.", "days": 14, "locale": "en"}' >/dev/null; then
  until link=$(curl -sS "$mailbox/api/mails?to=ines@ecole-horizon.example" |
    jq -er 'first(.[].text | capture("/invitation/atelier-lumen/(?<token>[A-Za-z0-9_-]+)").token)'); do
    sleep 1
  done
  as ines GET "$lumen/letters/$link" | jq '{tenant: .tenant.name, role, invitedBy}'
  as ines POST "$lumen/letters/$link/acceptance" | jq .
else
  say '   She was here already: this tour has run before.'
fi

say '6. After the deadline Nadia, juror, scores each criterion'
until [ "$(as nadia GET "$lumen/challenges/$challenge" | jq -r .phase)" = JURY ]; do sleep 1; done
as nadia GET "$lumen/challenges/$challenge/jury-work" | jq '[.[] | {teamName, title}]'
scores=$(as nadia GET "$lumen/challenges/$challenge" |
  jq '{handIn: true, comment: "Simple and sound.", scores: [.criteria[] | {criterionId: .id, points: 4, comment: ("Good on " + .name)}]}')
as nadia PUT "$lumen/submissions/$submission/evaluation" -H "$json" -d "$scores" | jq '{handedIn, total}'

say '7. Claire sees the ranking, decides with a reason, and thanks everybody who took part'
as claire GET "$lumen/challenges/$challenge/ranking" | jq '[.[] | {rank, teamName, mean}]'
as claire POST "$lumen/submissions/$submission/decision" -H "$json" -d '{"outcome": "GO",
  "reason": "We want to build it.", "whatChanges": "A first series of ten in spring."}' | jq '{outcome, decidedBy}'
for person in $(as claire GET "$lumen/challenges/$challenge/thanks" | jq -r '.[] | select(.thankedAt == null) | .personId'); do
  as claire POST "$lumen/challenges/$challenge/thanks" -H "$json" \
    -d "{\"personId\": \"$person\", \"message\": \"Thank you: your work changes our next lamp.\"}" >/dev/null
done
as claire POST "$lumen/challenges/$challenge/archiving"
as lea GET "$lumen/submissions/$submission/decision" | jq '{outcome, reason, decidedBy}'

say '8. What is not yours looks as if it were not there: Claire is nobody in Brindille'
curl -sS "$passerelle/api/v1/tenants/brindille/challenges" -H "Authorization: Bearer $token_claire" -H 'Accept-Language: en' | jq .
say 'Done.'
