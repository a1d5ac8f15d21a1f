import { describe, expect, it } from 'vitest'
import { checkMessage } from './check-message.ts'
import { appLanguage, type AppLanguage } from './app-languages.ts'

function speaking(code: string): AppLanguage {
  const language = appLanguage(code)
  if (!language) throw new Error(`no language ${code}`)
  return language
}
const troubles = (code: string, source: string, translation: string) =>
  checkMessage(source, translation, speaking(code)).map(({ what, detail }) =>
    detail === undefined ? what : `${what} ${detail}`,
  )

const DAYS = '{days, plural, one {# day with {name}} other {# days with {name}}}'

describe('a translation is refused', () => {
  it.each([
    ['that lost a placeholder', 'fr', '{name} is here', 'est ici', ['placeholder-missing name']],
    [
      'that fills in what nobody gives',
      'fr',
      '{name} is here',
      '{name} est ici, {phone}',
      ['placeholder-unknown phone'],
    ],
    [
      'whose apostrophes swallow a placeholder',
      'fr',
      'File of {name} and {day}',
      "Dossier d'{name} et d'{day}",
      ['placeholder-missing name'],
    ],
    [
      'that formats another way',
      'fr',
      'On {when, date}',
      'Le {when, time}',
      ['placeholder-missing when date', 'placeholder-unknown when time'],
    ],
    ['with a brace that is not closed', 'fr', '{name} is here', '{name est ici', ['not-readable']],
    ['that lost a tag', 'fr', 'Ask <0>now</0>', 'Demander maintenant', ['tag-missing 0']],
    ['with a tag of its own', 'fr', 'Ask <0>now</0>', 'Demander <0>maintenant</0><1/>', ['tag-unknown 1/']],
    ['with the same tag twice', 'fr', 'Ask <0>now</0>', '<0>Demander</0> <0>maintenant</0>', ['tag-unknown 0']],
    ['with tags that cross', 'fr', '<0>a <1>b</1></0>', '<0>a <1>b</0></1>', ['tag-not-closed']],
    [
      'with a tag that is open in one form alone',
      'uk',
      '{n, plural, one {<0>#</0>} other {<0>#</0>}}',
      '{n, plural, one {<0>#</0>} few {<0>#} many {<0>#</0>} other {<0>#</0>}}',
      ['tag-not-closed n few'],
    ],
    ['with markup', 'fr', 'Ask', 'Demander <script>alert(1)</script>', ['markup <s']],
    ['with an entity', 'fr', 'Ask', 'Demander&nbsp;!', ['markup &nbsp;']],
    ['with a link', 'fr', 'Ask', 'Demander https://example.org/x', ['link https://example.org/x']],
    [
      'without forms that its language needs',
      'uk',
      DAYS,
      '{days, plural, one {# день з {name}} other {# дні з {name}}}',
      ['case-missing days many', 'case-missing days few'],
    ],
    [
      'with a form that its language has not',
      'km',
      DAYS,
      '{days, plural, one {# ថ្ងៃ {name}} other {# ថ្ងៃ {name}}}',
      ['case-unknown days one'],
    ],
    [
      'without `other`',
      'fr',
      DAYS,
      '{days, plural, one {# jour avec {name}}}',
      ['case-missing days other', 'placeholder-missing days', 'placeholder-missing name'],
    ],
    ['that counts no more', 'fr', DAYS, '{days} jours avec {name}', ['choice-missing days']],
    [
      'that chooses where nothing is to choose',
      'fr',
      '{who} came',
      '{who, select, her {Elle} other {Il}} est venu',
      ['choice-unknown who', 'placeholder-missing who'],
    ],
    [
      'that lost a case of a choice',
      'fr',
      '{who, select, her {she} him {he} other {they}}',
      '{who, select, her {elle} other {on}}',
      ['case-missing who him'],
    ],
    [
      'with a case that never comes',
      'fr',
      '{who, select, her {she} other {they}}',
      '{who, select, her {elle} girl {elle} other {on}}',
      ['case-unknown who girl'],
    ],
    [
      'that forgets the name in the form for many',
      'fr',
      DAYS,
      '{days, plural, one {# jour avec {name}} other {# jours}}',
      ['placeholder-missing name'],
    ],
    ['that turns the direction of what is read', 'fr', 'Ask', 'Deman\u202Eder', ['bidi-control']],
    ['with letters that nobody sees', 'fr', 'Ask', 'Deman\u200Bder', ['invisible-letter']],
    ['with a joiner', 'km', 'Ask', 'សួរ\u200Dស', ['invisible-letter']],
    ['with a mark for breaking at its edge', 'km', 'Ask', 'សួរ\u200B', ['invisible-letter']],
    ['with half a letter', 'zh', 'Ask', '问\uD83D', ['broken-letter']],
    ['that was damaged on its way', 'zh', 'Ask', '问\uFFFD', ['broken-letter']],
    ['with a control letter', 'fr', 'Ask', 'Deman\u0007der', ['control-letter']],
    ['with a letter of one phone maker', 'fr', 'Ask', 'Demander \uE000', ['private-letter']],
    ['whose accents stand apart', 'vi', 'Ask', 'Hỏi'.normalize('NFD'), ['not-composed']],
    ['in Zawgyi', 'my', 'This is fine', 'ေနေကာင္းပါ', ['zawgyi']],
    ['of blanks alone', 'fr', 'Ask', '   ', ['blank']],
    ['with a brace too many', 'fr', '{name} is here', '{name}} est ici', ['not-readable']],
    [
      'that takes one off the number',
      'fr',
      DAYS,
      '{days, plural, offset:1 one {# jour avec {name}} other {# jours avec {name}}}',
      ['choice-unknown days'],
    ],
    [
      'that forgets the name in the form for one',
      'fr',
      DAYS,
      '{days, plural, one {# jour} other {# jours avec {name}}}',
      ['placeholder-missing days one: name'],
    ],
    [
      'that lost a tag in one form',
      'fr',
      '{n, plural, one {<0>#</0>} other {<0>#</0>}}',
      '{n, plural, one {#} other {<0>#</0>}}',
      ['tag-missing n one: 0'],
    ],
    ['with a link of another kind', 'fr', 'Ask', 'Demander ftp://example.org/x', ['link ftp://example.org/x']],
    ['with a link that has no scheme', 'fr', 'Ask', 'Demander (example.org).', ['link example.org']],
    ['with a path behind a host of one letter', 'fr', 'Ask', 'Demander t.me/abc', ['link t.me/abc']],
    ['with a host that no blank parts from the words', 'zh', 'Ask', '问example.org/x。', ['link example.org/x']],
    ['with a host in other letters', 'uk', 'Ask', 'Питати приклад.укр', ['link приклад.укр']],
    ['with an address of mail', 'fr', 'Ask', 'Demander à x@example.org', ['link x@example.org']],
    ['with the address of a machine', 'fr', 'Ask', 'Demander 10.0.0.1', ['link 10.0.0.1']],
    [
      'with a link beside that of the English',
      'fr',
      'See example.org',
      'Voir example.org et example.net',
      ['link example.net'],
    ],
    ['with markup beside that of the English', 'fr', 'Write <b', 'Écrire <b et <s', ['markup <s']],
    ['that goes on and on', 'fr', 'Ask', 'Demander '.repeat(20), ['much-too-long']],
  ])('%s', (_, code, source, translation, expected) => {
    expect(troubles(code, source, translation)).toEqual(expected)
  })
})

describe('a translation is taken', () => {
  it.each([
    ['with its placeholders in another order', 'fr', '{name} on {day}', 'le {day}, {name}'],
    [
      'with the forms of Ukrainian',
      'uk',
      DAYS,
      '{days, plural, one {# день з {name}} few {# дні з {name}} many {# днів з {name}} other {# дня з {name}}}',
    ],
    [
      'with the two forms of French that people count with',
      'fr',
      DAYS,
      '{days, plural, one {# jour avec {name}} other {# jours avec {name}}}',
    ],
    ['with the one form of Khmer', 'km', DAYS, '{days, plural, other {# ថ្ងៃ ជាមួយ {name}}}'],
    ['with a case for none', 'km', DAYS, '{days, plural, =0 {ថ្ងៃ {name}} other {# ថ្ងៃ {name}}}'],
    [
      'that says one without the digit',
      'fr',
      DAYS,
      '{days, plural, one {un jour avec {name}} other {# jours avec {name}}}',
    ],
    [
      'that counts where English does not',
      'uk',
      '{needs} need you',
      '{needs, plural, one {# чекає} few {# чекають} many {# чекають} other {# чекає}}',
    ],
    ['with tags in another order', 'fr', '<0>a</0> <1/>', '<1/> <0>a</0>'],
    ['with marks for breaking in Khmer', 'km', 'Ask now', 'សួរ\u200Bឥឡូវ'],
    [
      'with the link of the English, wherever its sentence ends',
      'fr',
      'At https://example.org/x.',
      'https://example.org/x : là',
    ],
    ['with short forms of its own', 'sq', 'Such as food, at 08.30', 'P.sh. ushqim, d.m.th. bukë, në 08.30'],
    ['with the ending of a file', 'fr', 'A PO file', 'Un fichier .po'],
    ['with a non-joiner in Burmese', 'my', 'Ask now', 'မေး\u200Cပါ'],
    ['in Unicode Burmese', 'my', 'This is fine', 'နေကောင်းပါတယ်'],
    ['with a typographic apostrophe', 'fr', 'File of {name}', 'Dossier d’{name}'],
    ['three times as long', 'fr', 'Ask about the day', 'Demander '.repeat(6)],
  ])('%s', (_, code, source, translation) => {
    expect(troubles(code, source, translation)).toEqual([])
  })
})
