// Behaviours of the portal's pages: keeping what is typed, sending files, scoring by keys.
(() => {
  const WAIT = 1500
  const RETRY = 5000
  const timers = new WeakMap()
  const store = {
    read: key => { try { return JSON.parse(localStorage.getItem(key)) } catch { return null } },
    write: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)) } catch { /* full or forbidden: the server keeps it */ } },
    drop: key => { try { localStorage.removeItem(key) } catch { /* nothing to drop */ } }
  }
  const say = (area, text) => {
    const line = area.querySelector('[data-status] > span') || area.querySelector('[data-status]')
    if (line) line.textContent = text
  }
  const fields = area => [...area.querySelectorAll('input[type=text], textarea')].filter(f => f.id && !f.readOnly)
  const texts = area => Object.fromEntries(fields(area).map(f => [f.id, f.value]))
  const backupKey = area => area.dataset.backup && 'passerelle:' + area.dataset.backup

  const version = area => area.querySelector('[data-version]')?.dataset.version

  // Autosave: what is typed goes to the browser at once and to the server a moment later.
  function keep (area) {
    const key = backupKey(area)
    if (key) store.write(key, { version: version(area), texts: texts(area) })
    sendLater(area, WAIT)
  }
  function sendLater (area, wait) {
    clearTimeout(timers.get(area))
    timers.set(area, setTimeout(() => send(area), wait))
  }
  function send (area) {
    if (leaving || !area.isConnected) return
    // Not behind a button's request: where that leads on, this would change what the next page has just read.
    if (!PrimeFaces.ajax.Queue.isEmpty()) { sendLater(area, WAIT); return }
    if (!navigator.onLine) { say(area, area.dataset.offline); return }
    say(area, area.dataset.saving)
    const sent = JSON.stringify(texts(area))
    pending = { area, sent }
    window[area.dataset.autosave]?.()
  }
  let pending = null
  let leaving = false
  addEventListener('pageshow', () => { leaving = false })
  function settle (ok) {
    if (!pending) return
    const { area, sent } = pending
    pending = null
    // A server that has just gone: another one answers soon, also somebody who types no more.
    if (!ok) { say(area, area.dataset.offline); sendLater(area, RETRY); return }
    const key = backupKey(area)
    const kept = area.querySelector('[data-status]')?.dataset.kept !== 'false'
    if (key && kept && JSON.stringify(texts(area)) === sent) store.drop(key)
  }
  document.addEventListener('input', e => {
    const area = e.target.closest('[data-autosave]')
    if (area && area.dataset.autosave) keep(area)
  })
  document.addEventListener('change', e => {
    const area = e.target.closest('[data-autosave]')
    if (area && area.dataset.autosave && e.target.type === 'radio') keep(area)
  })
  addEventListener('online', () => document.querySelectorAll('[data-autosave]').forEach(area => {
    if (area.dataset.autosave && store.read(backupKey(area))) send(area)
  }))
  addEventListener('offline', () => document.querySelectorAll('[data-autosave]').forEach(area => {
    if (area.dataset.autosave) say(area, area.dataset.offline)
  }))
  // A text that never reached the server comes back; over a team mate's newer one it is only shown.
  document.querySelectorAll('[data-backup]').forEach(area => {
    const kept = store.read(backupKey(area))
    const lost = kept && fields(area).filter(f => kept.texts[f.id] !== undefined && kept.texts[f.id] !== f.value)
    if (!lost?.length) { store.drop(backupKey(area)); return }
    if (kept.version === version(area)) {
      lost.forEach(f => { f.value = kept.texts[f.id] })
      say(area, area.dataset.restored)
      keep(area)
    } else {
      const shown = area.querySelector('[data-lost]')
      shown.querySelector('pre').textContent = lost.map(f => kept.texts[f.id]).join('\n\n')
      shown.hidden = false
    }
  })
  if (window.jQuery) {
    let went = true
    jQuery(document).on('pfAjaxSuccess', () => { went = true }).on('pfAjaxError', () => { went = false })
      .on('pfAjaxComplete', () => settle(went))
    jQuery(document).on('pfAjaxSuccess', (e, xhr) => {
      const to = /<redirect url="([^"]*)/.exec(xhr?.responseText || '')?.[1]
      if (to) leaving = true
      // Led on by the button that saves: nothing is left for the browser to keep.
      if (to?.includes('?note=')) {
        document.querySelectorAll('[data-backup]').forEach(area => store.drop(backupKey(area)))
      }
    })
  }

  // Files: each goes as the body of its own request; a refusal is the sentence that comes back.
  function upload (drop, file) {
    const row = document.createElement('li')
    row.className = 'up'
    const words = document.createElement('span')
    words.className = 'grow'
    const name = document.createElement('span')
    name.textContent = file.name
    const size = document.createElement('span')
    size.className = 'small muted'
    const bar = document.createElement('progress')
    bar.max = file.size || 1
    bar.value = 0
    bar.setAttribute('aria-label', drop.dataset.sending + ' ' + file.name)
    words.append(name, document.createElement('br'), size, bar)
    row.append(words)
    drop.querySelector('[data-progress]').append(row)
    const amount = n => (n / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', e => {
      bar.value = e.loaded
      size.textContent = `${amount(e.loaded)} ${drop.dataset.of} ${amount(file.size)} ${drop.dataset.unit}`
    })
    const fail = sentence => {
      bar.remove()
      size.className = 'err'
      size.setAttribute('role', 'alert')
      size.textContent = sentence || drop.dataset.failed
    }
    return new Promise(resolve => {
      if (file.size > drop.dataset.most) {
        fail(drop.dataset.large)
        resolve(false)
        return
      }
      request.addEventListener('load', () => {
        if (request.status === 204) { row.remove(); resolve(true) } else {
          const plain = (request.getResponseHeader('Content-Type') || '').startsWith('text/plain')
          fail(plain ? request.responseText : null)
          resolve(false)
        }
      })
      request.addEventListener('error', () => { fail(null); resolve(false) })
      request.open('POST', drop.dataset.upload)
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
      request.setRequestHeader('Accept-Language', document.documentElement.lang)
      request.setRequestHeader('Content-Type', 'application/octet-stream')
      request.send(file)
    })
  }
  // Rows with a refusal are kept across the refresh that shows the files that went through.
  async function uploadAll (drop, files) {
    let sent = false
    drop.querySelectorAll('[data-progress] > li:has(.err)').forEach(row => row.remove())
    for (const file of files) sent = await upload(drop, file) || sent
    if (!sent) return
    const refused = [...drop.querySelectorAll('[data-progress] > li')]
    refused.forEach(row => row.remove())
    const target = drop.dataset.upload
    jQuery(document).one('pfAjaxComplete', () => setTimeout(() =>
      document.querySelector(`[data-upload="${target}"] [data-progress]`)?.append(...refused)))
    window[drop.dataset.after]?.()
  }
  document.addEventListener('change', e => {
    const drop = e.target.closest('[data-upload]')
    if (drop && e.target.type === 'file') {
      uploadAll(drop, [...e.target.files])
      e.target.value = ''
    }
  })
  const dropOf = e => e.target instanceof Element && e.target.closest('[data-upload]')
  document.addEventListener('dragover', e => { if (dropOf(e)) e.preventDefault() })
  document.addEventListener('drop', e => {
    const drop = dropOf(e)
    if (drop && e.dataTransfer.files.length) { e.preventDefault(); uploadAll(drop, [...e.dataTransfer.files]) }
  })

  // Figures that follow the fields.
  document.addEventListener('input', e => {
    if (!e.target.matches('[data-weight]')) return
    const rubric = e.target.closest('section')
    const sum = [...rubric.querySelectorAll('[data-weight]')].reduce((all, f) => all + (parseInt(f.value, 10) || 0), 0)
    const line = rubric.querySelector('[data-sum]')
    line.textContent = line.textContent.replace(/\d+/, sum)
    line.classList.toggle('ok', sum === 100)
    line.classList.toggle('warn', sum !== 100)
  })

  // The time zone that the browser has, until somebody chooses another.
  document.querySelectorAll('select[data-own-zone]').forEach(select => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if ([...select.options].some(option => option.value === zone)) select.value = zone
  })

  // Jury: digits score the criterion in hand; single keys stay off inside text fields.
  document.addEventListener('keydown', e => {
    if (!document.querySelector('.rubric') || e.ctrlKey || e.metaKey || e.altKey) return
    if (e.target.matches('textarea, input:not([type=radio])') || document.querySelector('dialog[open]')) return
    const move = document.querySelector(`a[data-key="${e.key.toLowerCase()}"]`)
    if (move) { location.href = move.href; return }
    const set = document.activeElement.closest('.crit-f') ||
      [...document.querySelectorAll('.crit-f')].find(f => f.querySelector('input[type=radio]') && !f.querySelector(':checked'))
    const radio = /^[1-9]$/.test(e.key) && set?.querySelector(`input[type=radio][value="${e.key}"]`)
    if (radio) { radio.checked = true; radio.dispatchEvent(new Event('change', { bubbles: true })); radio.focus() }
  })
})()

// While something is being set up elsewhere, the page looks again.
;(() => {
  setInterval(() => { if (document.querySelector('[data-look]')) window.lookAgain?.() }, 2000)
})()
