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
