// Does what the real page does about saving: on 'closing' it sends what is typed, and says that it may close.
window.events = []
window.tandem.onEvent(event => {
  window.events.push(event)
  if (event.type !== 'closing') return
  const typed = document.getElementById('notes').value
  const saved = typed === '' ? Promise.resolve() : window.tandem.call('echo.note', `typed ${typed}`)
  saved.then(() => window.tandem.call('platform.readyToClose', {}))
})
