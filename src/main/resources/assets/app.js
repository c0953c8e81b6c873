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
let endTimer = null
let endsAt = Infinity
let isAway = false

function startIdleClock () {
  if (idleSeconds === 0 || warning === null || isAway) return
  clearTimeout(idleTimer)
  clearTimeout(endTimer)
  idleTimer = setTimeout(() => warning.showModal(), Math.max(idleSeconds * 1000 - WARN_BEFORE_END, 0))
  endTimer = setTimeout(putAway, idleSeconds * 1000)
  endsAt = Date.now() + idleSeconds * 1000
}

if (warning !== null) {
  warning.querySelector('[data-stay]').addEventListener('click', async () => {
    warning.close()
    // signed out already: the next button pressed says so and keeps what was typed
    if (await isStillHere()) startIdleClock()
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

/** The session has ended: nothing of the page stays to be read, and nothing typed is lost. */
const away = document.createDocumentFragment()

function putAway () {
  if (isAway || cover === null) return
  isAway = true
  warning.close()
  document.title = 'Signed out'
  away.append(...document.querySelectorAll('body > :not([data-cover])'))
  cover.querySelector('[data-ended]').hidden = false
  cover.hidden = false
  cover.querySelector('button').focus()
}

/** Signing out in one tab puts the pages of that account away in all others of this browser. */
const account = document.body.dataset.account
const signedOut = new BroadcastChannel('signed-out')
signedOut.addEventListener('message', message => { if (message.data === account) putAway() })
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => signedOut.postMessage(account))

/** Whether the same account is signed in, perhaps again and in another tab. */
async function isStillHere () {
  try {
    const answer = await fetch('/still-here', { redirect: 'error' })
    return answer.ok && answer.headers.get('Signed-In') === account
  } catch {
    return false
  }
}

async function show () {
  if (isAway) {
    const refused = cover.querySelector('[data-refused]')
    refused.hidden = await isStillHere()
    if (!refused.hidden) return
    document.body.prepend(away)
    cover.querySelector('[data-ended]').hidden = true
    isAway = false
    startIdleClock()
  }
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
  // timers stand still while a machine sleeps
  document.addEventListener('visibilitychange', () => { if (Date.now() >= endsAt) putAway() })
}

document.querySelectorAll('form[data-autosave]').forEach(autosave)
