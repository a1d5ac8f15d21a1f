import { appIsBuilt } from '../server/serving.ts'
import type { DemoSignIn } from './demonstration.ts'
import { shortLink } from './short-links.ts'

const NOT_BUILT = 'The app is not built, so this address answers devices only. Build it with: npm run build'

export function practiceText(url: string): string {
  const built = appIsBuilt() ? [] : [NOT_BUILT]
  return [
    '',
    `Practice is at ${url}`,
    ...built,
    'Choose “Practise first”. Nothing that is written there leaves the browser, and all of it is gone when it is left.',
    '',
    'Ctrl-C ends it.',
  ].join('\n')
}

const FOLLOW =
  'Open the link of one of these people, then touch “Sign in”. The words behind it are for the lock, which closes by itself:'
const CHOOSE = 'Choose “I use it on another device already”, then enter one of these:'
const MEET =
  'A new device asks whether you have met your supervisor: choose “Not now” to look around, or compare the fingerprint with the one on her screen (More, People).'
const OTHER_WINDOW =
  'A browser is one device, and keeps its agency: to be two people at once, or if it knows an earlier demonstration, open the link in a private window.'
const PRACTISE = (url: string) => `To look around without an account: ${url}, then “Practise first”.`
const END = ['', 'Ctrl-C ends it.']

/** An invented agency on one server. `links`: whether it answers the short links, so whether only this machine reaches it. */
interface Place {
  readonly url: string
  readonly signIns: readonly DemoSignIn[]
  readonly links: boolean
}

export const signInText = (place: Place): string => [...firstText(place), ...END].join('\n')

/** Prints the second agency below the first, and what to try between them below both. */
export function bothText({
  first,
  second,
  network,
}: {
  readonly first: Place
  readonly second: Place
  readonly network: string
}): string {
  return [
    ...firstText(first),
    '',
    `The second agency, Dera e Hapur, is at ${second.url}`,
    second.links ? FOLLOW : `Open it in another window. ${CHOOSE}`,
    '',
    peopleText(second),
    '',
    `The network’s server, which passes on what it cannot read, is at ${network}`,
    '',
    'Both agencies know one child. The first writes her Olena Kovalchuk, the second Elena Kovalciuk; in each she and her mother said yes to being found.',
    'To try it, as Drita Kola: More, Other agencies, Ask about a child. Write Olena Kovalchuk, youngest 10, and say why.',
    'When you then ask their contact point, it waits for Vjosa Prenga: More, Other agencies, Our contact point. What she answers waits there for Besa Leka.',
    ...END,
  ].join('\n')
}

function firstText(place: Place): readonly string[] {
  const { url, links } = place
  const built = appIsBuilt() ? [] : [NOT_BUILT]
  return [
    '',
    `The demonstration is at ${url}`,
    ...built,
    links ? FOLLOW : CHOOSE,
    '',
    peopleText(place),
    '',
    MEET,
    ...(links ? [OTHER_WINDOW] : []),
    PRACTISE(url),
  ]
}

const peopleText = ({ url, signIns, links }: Place): string =>
  signIns
    .map((person) =>
      links
        ? `${person.name} (${person.does})\n  ${shortLink(url, person)}   ${person.passphrase}`
        : `${person.name} (${person.does})\n  account code  ${person.account}\n  passphrase    ${person.passphrase}`,
    )
    .join(links ? '\n' : '\n\n')
