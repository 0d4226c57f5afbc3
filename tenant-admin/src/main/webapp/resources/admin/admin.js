// How many people a button is about to invite: the number stands on it before it is pressed.
(() => {
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
})()
