const ask = async request => JSON.parse(await window.tandemFiles(JSON.stringify(request)))
const element = id => document.getElementById(id)

const form = element('form')
const folderField = element('folder')
const nameField = element('name')
const note = element('note')
const go = element('go')

const { question, places, folder: firstFolder } = await ask({ type: 'start' })
const saving = question.mode === 'save'
const folderWanted = question.mode === 'folder'
let shown = { folder: firstFolder, parent: null, entries: [], left: 0 }
/** The last way to a folder that was begun: the next begins, and what is pressed is done, where it has ended. */
let going = Promise.resolve()

element('title').textContent = question.title
document.title = `${question.title} – Tandem`
element('naming').hidden = !saving
go.textContent = saving ? 'Save' : folderWanted ? 'Choose this folder' : 'Open'
if (saving) nameField.value = question.name

for (const place of places) {
  const button = make('button', { type: 'button', textContent: place.name })
  button.dataset.path = place.path
  button.addEventListener('click', () => show(place.path))
  const item = make('li')
  item.append(button)
  element('places').append(item)
}

form.addEventListener('submit', event => {
  event.preventDefault()
  finish()
})
// By itself Enter would press 'Open', or nothing where that is disabled.
folderField.addEventListener('keydown', event => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  goToTyped()
})
form.addEventListener('change', refreshButton)
nameField.addEventListener('input', () => {
  element('question').hidden = true
  refreshButton()
})
element('up').addEventListener('click', () => show(shown.parent))
element('cancel').addEventListener('click', () => ask({ type: 'cancel' }))
element('replace').addEventListener('click', () => save(true))
element('rename').addEventListener('click', () => {
  element('question').hidden = true
  nameField.select()
})
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') ask({ type: 'cancel' })
})

await show(firstFolder)
form.hidden = false
if (saving) nameField.select()
else element('entries').querySelector('button, input')?.focus()

function show(folder) {
  going = going.then(() => showNow(folder))
  return going
}

async function showNow(folder) {
  const listing = await ask({ type: 'list', folder })
  if (listing.problem !== undefined) {
    note.textContent = 'This folder can’t be opened. Choose another one.'
    return
  }
  shown = listing
  folderField.value = listing.folder
  element('up').disabled = listing.parent === null
  element('question').hidden = true
  element('entries').replaceChildren(...listing.entries.map(row))
  note.textContent = noteOn(listing)
  for (const button of element('places').querySelectorAll('button')) {
    if (button.dataset.path === listing.folder) button.setAttribute('aria-current', 'true')
    else button.removeAttribute('aria-current')
  }
  refreshButton()
}

function noteOn({ entries, left }) {
  if (entries.length === 0) return 'Nothing is in this folder.'
  return left > 0 ? `${left} more are not listed. Type the whole path above.` : ''
}

function row(entry) {
  const name = make('td')
  name.append(
    entry.folder
      ? folderButton(entry)
      : folderWanted
        ? make('span', { className: 'entry there', textContent: entry.name })
        : saving
          ? plainName(entry)
          : fileChoice(entry),
  )
  const size = make('td', { className: 'num', textContent: entry.folder ? '' : sizeInWords(entry.bytes) })
  const changed = make('td', { textContent: dayInWords(entry.changed) })
  const line = make('tr')
  line.append(name, size, changed)
  return line
}

function folderButton(entry) {
  const button = make('button', { type: 'button', className: 'entry' })
  button.append(make('span', { className: 'mark', ariaHidden: 'true' }), `${entry.name}`)
  button.addEventListener('click', async () => {
    await show(entry.path)
    element('entries').querySelector('button, input')?.focus()
  })
  return button
}

function plainName(entry) {
  const button = make('button', { type: 'button', className: 'entry', textContent: entry.name })
  button.addEventListener('click', () => {
    nameField.value = entry.name
    refreshButton()
    nameField.focus()
  })
  return button
}

function fileChoice(entry) {
  const choice = make('input', {
    type: question.several ? 'checkbox' : 'radio',
    name: 'file',
    value: entry.path,
  })
  const label = make('label', { className: 'entry' })
  label.append(choice, entry.name)
  label.addEventListener('dblclick', () => {
    choice.checked = true
    finish()
  })
  choice.addEventListener('keydown', event => {
    if (event.key === 'Enter') choice.checked = true
  })
  return label
}

function refreshButton() {
  const chosen = chosenPaths().length
  go.disabled = saving ? nameField.value.trim() === '' : !folderWanted && chosen === 0
  if (!saving && !folderWanted) go.textContent = chosen > 1 ? `Open ${chosen} files` : 'Open'
}

function chosenPaths() {
  return [...element('entries').querySelectorAll(':checked')].map(choice => choice.value)
}

function goToTyped() {
  const path = folderField.value.trim()
  going = going.then(async () => {
    const listing = await ask({ type: 'list', folder: path })
    if (listing.problem === undefined) await showNow(path)
    else if (saving || folderWanted) note.textContent = 'There is no folder of this name.'
    else await ask({ type: 'choose', paths: [path] })
  })
  return going
}

async function finish() {
  await going
  // Nothing goes into another folder than the one that stands above, whether Enter was pressed there or not.
  if (folderField.value.trim() !== shown.folder) {
    await goToTyped()
    if (folderField.value.trim() !== shown.folder || !(saving || folderWanted)) return
  }
  refreshButton()
  if (go.disabled) return
  if (saving) save(false)
  else ask({ type: 'choose', paths: folderWanted ? [shown.folder] : chosenPaths() })
}

async function save(replace) {
  const answer = await ask({ type: 'save', folder: shown.folder, name: nameField.value.trim(), replace })
  if (answer.problem !== 'exists') return
  element('question-text').textContent =
    `${answer.name} is in this folder already. Replacing it can’t be undone.`
  element('question').hidden = false
  element('rename').focus()
}

function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties)
}

function sizeInWords(bytes) {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function dayInWords(changed) {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(changed)
}
