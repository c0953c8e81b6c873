import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Everything below is an addition: without it every page does the same by its buttons and links

const AUTOSAVE_AFTER = 15_000
const WARN_BEFORE_END = 5 * 60_000

/** Saves a form while somebody types, and says so; stops where a colleague has saved in between. */
function autosave (form) {
  const status = form.querySelector('[data-autosave-status]')
  let timer = null
  let ended = false
  let saving = null

  const save = async () => {
    timer = null
    if (ended) return
    saving = send()
    await saving
    saving = null
  }

  const send = async () => {
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        redirect: 'error'
      })
      if (answer.status === 409) {
        ended = true
        status.textContent = 'A colleague has saved here since you opened this page. What you typed is not saved yet: save it to see both.'
      } else if (answer.status === 200) {
        const saved = await answer.json()
        form.querySelector('[name=draftVersion]').value = saved.draftVersion
        status.textContent = `Saved at ${saved.savedAt}`
        startIdleClock()
      } else {
        status.textContent = 'Not saved yet. Use the button to save.'
      }
    } catch {
      status.textContent = 'Not saved yet: there is no connection. Go on typing; saving is tried again.'
      if (!ended) timer = setTimeout(save, AUTOSAVE_AFTER)
    }
  }

  form.addEventListener('input', () => {
    if (timer === null && !ended) timer = setTimeout(save, AUTOSAVE_AFTER)
  })
  // a button pressed while a save is on its way waits for it: otherwise the two would be taken for two people
  form.addEventListener('submit', async event => {
    clearTimeout(timer)
    if (saving === null) {
      ended = true
      return
    }
    event.preventDefault()
    await saving
    form.requestSubmit(event.submitter)
  })
}

/** Says in time that a session ends, and keeps it where somebody wants to stay. */
const idleSeconds = Number(document.body.dataset.idleSeconds ?? 0)
const warning = document.querySelector('[data-session-warning]')
let idleTimer = null

function startIdleClock () {
  if (idleSeconds === 0 || warning === null) return
  clearTimeout(idleTimer)
  idleTimer = setTimeout(() => warning.showModal(), Math.max(idleSeconds * 1000 - WARN_BEFORE_END, 0))
}

if (warning !== null) {
  warning.querySelector('[data-stay]').addEventListener('click', async () => {
    warning.close()
    try {
      const answer = await fetch('/still-here', { redirect: 'error' })
      if (answer.ok) startIdleClock()
    } catch {
      // signed out already: the next button pressed says so and keeps what was typed
    }
  })
  startIdleClock()
}

/** Covers the page at once, with another title; nothing is lost. */
const cover = document.querySelector('[data-cover]')
const title = document.title

function hide () {
  document.title = 'New tab'
  cover.hidden = false
  document.querySelectorAll('body > :not([data-cover])').forEach(part => { part.hidden = true })
  cover.querySelector('button').focus()
}

function show () {
  document.title = title
  cover.hidden = true
  document.querySelectorAll('body > :not([data-cover])').forEach(part => { part.hidden = false })
}

if (cover !== null) {
  document.querySelectorAll('[data-hide]').forEach(link => link.addEventListener('click', event => {
    event.preventDefault()
    hide()
  }))
  cover.querySelector('button').addEventListener('click', show)
}

document.querySelectorAll('form[data-autosave]').forEach(autosave)
