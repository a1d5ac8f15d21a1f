import { appIsBuilt } from '../server/serving.ts'
import type { DemoSignIn } from './demonstration.ts'

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

const CHOOSE = 'Choose “I use it on another device already”, then enter one of these:'
const MEET =
  'A new device asks whether you have met your supervisor: compare the fingerprint with the one on her screen (More, People), or choose “Not now”.'
const END = ['', 'Ctrl-C ends it.']

export function signInText(url: string, signIns: readonly DemoSignIn[]): string {
  return [...firstText({ url, signIns }), ...END].join('\n')
}

interface Place {
  readonly url: string
  readonly signIns: readonly DemoSignIn[]
}

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
    `Open it in another window. ${CHOOSE}`,
    '',
    peopleText(second.signIns),
    '',
    `The network’s server, which passes on what it cannot read, is at ${network}`,
    '',
    'Both agencies know one child. The first writes her Olena Kovalchuk, the second Elena Kovalciuk; in each she and her mother said yes to being found.',
    'To try it, as Drita Kola: More, Other agencies, Ask about a child. Write Olena Kovalchuk, youngest 10, and say why.',
    'When you then ask their contact point, it waits for Vjosa Prenga: More, Other agencies, Our contact point. What she answers waits there for Besa Leka.',
    ...END,
  ].join('\n')
}

function firstText({ url, signIns }: Place): readonly string[] {
  const built = appIsBuilt() ? [] : [NOT_BUILT]
  return ['', `The demonstration is at ${url}`, ...built, CHOOSE, '', peopleText(signIns), '', MEET]
}

const peopleText = (signIns: readonly DemoSignIn[]): string =>
  signIns
    .map(
      ({ name, does, account, passphrase }) =>
        `${name} (${does})\n  account code  ${account}\n  passphrase    ${passphrase}`,
    )
    .join('\n\n')
