// Small behaviours of every page; each is progressive: the page works without.
(() => {
  const root = document.documentElement

  // The theme follows the system until the reader chooses; the choice is a cookie, which the server reads.
  document.addEventListener('click', e => {
    if (!e.target.closest('[data-theme-toggle]')) return
    const dark = (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
    root.dataset.theme = dark ? 'light' : 'dark'
    document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`
  })

  // A row of another tenant carries its colour; style attributes are forbidden, the style of an element is not.
  const paint = () => document.querySelectorAll('[data-colour]').forEach(e => {
    if (/^#[0-9a-f]{6}$/i.test(e.dataset.colour)) e.style.setProperty('--tenant', e.dataset.colour)
  })
  paint()
  if (document.querySelector('form')) new MutationObserver(paint).observe(document.body, { childList: true, subtree: true })

  // A space that is closing can be read: what would change it is out of reach, and the banner says until when.
  const rest = () => document.querySelectorAll('main form[method=post]:not([data-while-closing]) :is(button, input, select, textarea)')
    .forEach(e => { e.disabled = !e.matches('[type=hidden], [readonly], [data-copy]') })
  if (document.querySelector('main > .closing')) {
    rest()
    new MutationObserver(rest).observe(document.querySelector('main'), { childList: true, subtree: true })
  }

  // The account menu closes as menus do.
  document.addEventListener('click', e => document.querySelectorAll('details.menu[open]').forEach(m => {
    if (!m.contains(e.target)) m.open = false
  }))
  document.addEventListener('keydown', e => {
    const menu = e.key === 'Escape' && document.querySelector('details.menu[open]')
    if (menu) { menu.open = false; menu.querySelector('summary').focus() }
  })

  // The spaces of the reader are read when the menu is first opened: no page pays for it before.
  const element = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties)
    made.append(...children)
    return made
  }
  const space = (one, menu) => {
    const square = element('span', { className: 'mono', textContent: one.monogram, ariaHidden: 'true' })
    const link = element('a', { href: '/t/' + encodeURIComponent(one.slug) }, square,
      element('span', { className: 'grow' }, one.name, element('span', { className: 'small muted', textContent: one.roles })))
    if (one.slug === menu.dataset.here) {
      link.setAttribute('aria-current', 'true')
      link.append(element('span', { className: 'small', textContent: menu.dataset.current }))
    }
    const item = element('li', {}, link)
    item.dataset.colour = one.colour
    return item
  }
  document.querySelectorAll('details[data-spaces]').forEach(menu => menu.addEventListener('toggle', async () => {
    const list = menu.querySelector('ul')
    if (!menu.open || list.children.length) return
    const say = words => list.replaceChildren(element('li', { className: 'muted', textContent: words }))
    try {
      const answer = await fetch(menu.dataset.spaces, { headers: { Accept: 'application/json' } })
      const spaces = await answer.json()
      if (spaces.length) list.replaceChildren(...spaces.map(one => space(one, menu)))
      else say(menu.dataset.none)
      paint()
    } catch {
      say(menu.dataset.failed)
    }
  }))

  // The circle that a partner speaks for is chosen, until the reader has chosen another.
  const propose = () => {
    const circle = document.getElementById('f:circle')
    if (!circle || !document.getElementById('f:proposal')) return
    const now = document.getElementById('circle-why')?.dataset.proposes ?? ''
    if ([circle.dataset.proposed ?? '', now].includes(circle.value)) {
      circle.value = now
      circle.dataset.proposed = now
    }
  }

  // The way to the partners that the reader maintains, for those who maintain one.
  document.querySelectorAll('details[data-maintains]').forEach(menu => menu.addEventListener('toggle', async () => {
    const entry = menu.querySelector('p[hidden]')
    if (!menu.open || !entry) return
    const answer = await fetch(menu.dataset.maintains, { headers: { Accept: 'application/json' } }).catch(() => null)
    entry.hidden = !(answer?.ok && await answer.json().catch(() => false))
  }))

  document.addEventListener('click', e => {
    if (e.target.closest('[data-retry]')) { e.preventDefault(); location.reload() }
    // The address of the page, with its own parameters, in the other language.
    const tongue = e.target.closest('a[href^="?lang="]')
    if (tongue) {
      e.preventDefault()
      const here = new URL(location.href)
      here.searchParams.set('lang', tongue.hreflang)
      location.assign(here)
    }
  })

  // Asking first; copying.
  document.addEventListener('click', async e => {
    const opener = e.target.closest('[data-dialog]')
    if (opener) document.getElementById(opener.dataset.dialog).showModal()
    if (e.target.closest('[data-close]')) e.target.closest('dialog').close()
    const copy = e.target.closest('[data-copy]')
    if (copy) {
      const field = document.getElementById(copy.dataset.copy)
      field.select()
      await navigator.clipboard?.writeText(field.value)
      copy.querySelector('span').textContent = copy.dataset.copied
    }
  })

  // A double click is one click, and what is on its way is not sent again.
  let sent = null
  let seen = []
  const says = () => [...document.querySelectorAll('main [aria-invalid=true], main [role=alert], main .msg')]
    .filter(e => !e.closest('[data-upload]'))
  document.addEventListener('click', e => {
    const button = e.target.closest('button[type=submit]')
    if (!button) return
    if (e.detail > 1 || (button.id && button.id === sent)) {
      e.preventDefault()
      e.stopImmediatePropagation()
    } else {
      sent = button.id
      seen = says()
    }
  }, true)

  addEventListener('pageshow', () => { sent = null })

  // What came of it is brought before the reader: the first field that is wrong, or what is said of the whole.
  function showAnswer () {
    if (!sent) return
    sent = null
    const fresh = says().filter(e => !seen.includes(e))
    const wrong = fresh.find(e => e.matches('[aria-invalid=true]')) || fresh.find(e => e.matches('[role=alert]'))
    if (wrong) {
      if (!wrong.matches('input, textarea, select')) wrong.tabIndex = -1
      wrong.focus({ preventScroll: true })
    }
    // Away from the edge: what is said of the whole stays at the top of the screen, and would hide a field there.
    (wrong || fresh[0])?.scrollIntoView({ block: wrong?.matches('.in') ? 'center' : 'nearest' })
  }

  if (window.jQuery) {
    jQuery(document).on('pfAjaxComplete', () => setTimeout(showAnswer))
    jQuery(document).on('pfAjaxComplete', () => setTimeout(propose))
    jQuery(document)
      .on('pfAjaxStart', () => root.classList.add('busy'))
      .on('pfAjaxComplete', () => root.classList.remove('busy'))
    // A button that takes its time says that it does.
    let sender = null
    document.addEventListener('click', e => { sender = e.target.closest('button[data-busy]') }, true)
    jQuery(document)
      .on('pfAjaxStart', () => {
        const words = sender?.querySelector('span')
        if (!words) return
        sender.disabled = true
        words.dataset.rest = words.textContent
        words.textContent = sender.dataset.busy
      })
      .on('pfAjaxComplete', () => document.querySelectorAll('button[data-busy]:disabled').forEach(b => {
        b.disabled = false
        b.querySelector('span').textContent = b.querySelector('span').dataset.rest
      }))
  }
})()
