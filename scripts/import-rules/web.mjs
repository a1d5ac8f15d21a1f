import { inside } from './rule.mjs'

/** The folders of the app, from the lowest: each may import those that its list names. */
const WORDS = ['diagnostics', 'locales', 'styles', 'words']
const CONTROLS = [...WORDS, 'components', 'fields']
const DEVICE = [...WORDS, 'worker', 'device']
const SESSION = [...new Set([...CONTROLS, ...DEVICE, 'navigation', 'session'])]
const KINDS = [...new Set([...CONTROLS, ...DEVICE, 'kinds'])]
const VIEWS = [...new Set([...SESSION, ...KINDS, 'frame', 'form-model', 'views'])]

export const web = [
  inside('web', 'diagnostics', [], 'Every folder notes what broke, so this one imports none.'),
  inside(
    'web',
    'navigation',
    [],
    'Every screen leads to others by the table of routes; were it to import a screen, all would be loaded at once.',
  ),
  inside('web', 'words', WORDS, 'Words and dates are needed before there is a device or a screen.'),
  inside('web', 'components', WORDS, 'A control shows what it is given: it can be used, and tested, without a device.'),
  inside('web', 'fields', CONTROLS, 'A field is a control too: the form says what it asks.'),
  inside('web', 'worker', WORDS, 'What runs in a worker has no page.'),
  inside('web', 'device', DEVICE, 'Calls to the device in its worker, and what they answered: no screen, no session.'),
  inside(
    'web',
    'session',
    SESSION,
    'Who has unlocked the device, drafts, hiding and locking: needed around every screen, so it imports none.',
  ),
  inside(
    'web',
    'kinds',
    KINDS,
    'How a kind is called and asked is data for any screen; a kind that imported one could not be shown elsewhere.',
  ),
  inside(
    'web',
    'form-model',
    [...KINDS, 'form-model'],
    'What was typed and what is made from it, without the fields: entries are read by it where no form is open.',
  ),
  inside('web', 'frame', SESSION, 'What surrounds a screen does not know which screen it is.'),
  inside('web', 'evidence-worker', ['diagnostics', 'worker'], 'Tables are made where no key and no name is.'),
  inside(
    'web',
    'views',
    VIEWS,
    'What several screens show. A view that imported a screen would load it with every other one.',
  ),
  inside(
    'web',
    'screens',
    [...VIEWS, 'evidence-worker'],
    'Only the app itself decides which screen is shown; screens lead to each other by routes.',
  ),
]
