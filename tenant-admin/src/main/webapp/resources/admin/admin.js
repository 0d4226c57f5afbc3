// Two small behaviours of the lists and of the form.
(() => {
  // How many people a button is about to invite: the number stands on it before it is pressed.
  const addresses = text => new Set(text.replace(/[^,;<>\n]*<([^<>]*)>/g, ' $1 ').toLowerCase().split(/[\s,;]+/).filter(Boolean)).size
  const count = () => document.querySelectorAll('[data-count]').forEach(field => {
    const words = document.querySelector(`[data-counts="${field.id}"]`)
    if (!words || words.closest(':disabled')) return
    const n = addresses(field.value)
    const said = n === 0 ? words.dataset.none : n === 1 ? words.dataset.one : words.dataset.many.replace('#', n)
    if (words.textContent !== said) words.textContent = said
  })
  document.addEventListener('input', count)
  if (window.jQuery) jQuery(document).on('pfAjaxComplete', () => setTimeout(count))
  count()

  // What comes of an act is said above the list: the row in hand stays under the pointer, lest a second click act on its neighbour.
  const rows = () => [...document.querySelectorAll('.people tbody tr:not(.hand)')]
  let held = null
  if (window.jQuery) {
    jQuery(document)
      .on('pfAjaxStart', () => {
        const row = document.activeElement?.closest('.people tbody tr:not(.hand)')
        held = row && { index: rows().indexOf(row), top: row.getBoundingClientRect().top }
      })
      .on('pfAjaxComplete', () => {
        const row = held && rows()[held.index]
        if (row) scrollBy({ top: row.getBoundingClientRect().top - held.top, behavior: 'instant' })
        held = null
      })
  }
})()

// A list of people: it goes as the body of one request; what comes back is the address of its page, or the sentence of the refusal.
;(() => {
  function send (drop, file) {
    const row = document.createElement('li')
    row.className = 'up'
    const words = document.createElement('span')
    words.className = 'grow'
    const said = document.createElement('span')
    said.textContent = `${drop.dataset.sending} ${file.name}`
    const bar = document.createElement('progress')
    bar.max = file.size || 1
    bar.value = 0
    bar.setAttribute('aria-label', said.textContent)
    words.append(said, document.createElement('br'), bar)
    row.append(words)
    drop.querySelector('[data-progress]').replaceChildren(row)
    const fail = sentence => {
      bar.remove()
      said.className = 'err'
      said.setAttribute('role', 'alert')
      said.textContent = sentence || drop.dataset.failed
    }
    if (file.size > drop.dataset.most) { fail(drop.dataset.large); return }
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', e => { bar.value = e.loaded })
    request.upload.addEventListener('load', () => {
      said.textContent = drop.dataset.reading
      bar.removeAttribute('value')
    })
    request.addEventListener('load', () => {
      const plain = (request.getResponseHeader('Content-Type') || '').startsWith('text/plain')
      if (request.status === 201 && plain) location.assign(request.responseText)
      else fail(plain ? request.responseText : null)
    })
    request.addEventListener('error', () => fail(null))
    request.open('POST', drop.dataset.list)
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.send(file)
  }
  const dropOf = e => e.target instanceof Element && e.target.closest('[data-list]')
  document.addEventListener('change', e => {
    const drop = e.target.type === 'file' && dropOf(e)
    if (!drop || !e.target.files.length) return
    send(drop, e.target.files[0])
    e.target.value = ''
  })
  document.addEventListener('dragover', e => { if (dropOf(e)) e.preventDefault() })
  document.addEventListener('drop', e => {
    const drop = dropOf(e)
    if (drop && e.dataTransfer.files.length) { e.preventDefault(); send(drop, e.dataTransfer.files[0]) }
  })

  // While a list leaves, the page looks again, and shows the whole once nothing moves.
  let looking = false
  setInterval(() => {
    const moving = document.querySelector('[data-look]')
    if (moving) window.lookAgain?.()
    else if (looking) window.showWhole?.()
    looking = Boolean(moving)
  }, 2000)
})()
