import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { webModules } from '../support/web-modules.ts'
import { betrays } from '../../src/domain/for-child/betrays.ts'
import { needsReveal } from '../../src/domain/shown/before-reveal.ts'
import type * as facesModule from '../../src/web/kinds/face.ts'
import type { Face, FieldFaceOrLabel } from '../../src/web/kinds/define-face.ts'

let faces: typeof facesModule

beforeAll(async () => {
  const server = await webModules()
  faces = (await server.ssrLoadModule('/kinds/face.ts')) as typeof faces
})

interface Text {
  readonly message?: string
  readonly id?: string
}
const english = ({ message, id }: Text) => message ?? id ?? ''

/**
 * The texts on a form when it opens: its name, the questions that are not folded, and their hints. Answers to choose
 * from are not prose; they are listed in the file's own folder.
 */
function opening(fields: Readonly<Record<string, FieldFaceOrLabel>>): readonly string[] {
  return Object.values(fields).flatMap((field) => {
    const face = 'label' in field ? field : { label: field }
    if ('made' in face || 'rare' in face) return []
    return [
      english(face.label),
      ...('hint' in face ? [english(face.hint)] : []),
      ...('fields' in face ? opening(face.fields) : []),
    ]
  })
}

/** Written about a child, and usually in a part that may be open on the screen. */
const openForms = (): readonly Face[] =>
  faces.FACES.filter(({ kind }) => (kind.inFile ?? ['child']).includes('child') && !needsReveal(kind.folders[0]))

describe('a form that is opened with somebody looking on', () => {
  it('names no crime, no diagnosis and nobody as a victim before anything was answered', () => {
    const telling = openForms().flatMap((face) =>
      [english(face.ask), english(face.askMore ?? {}), english(face.name), ...opening(face.fields)]
        .filter(betrays)
        .map((text) => `${face.kind.name}: ${text}`),
    )
    expect(telling).toEqual([])
  })
})

/** Screens that read a whole file and do not ask for the touch, each with the reason. */
const WITHOUT_A_TOUCH: Readonly<Record<string, string>> = {
  'taking-out/use-writing.tsx': 'draws the file where nobody sees it, for the archive',
  'children/opening/several-children.tsx': 'asks for a group right after opening, and shows nothing written',
  'delivery/undecided-here.tsx': 'words that wait for a decision, each opened by a touch',
  'directory/directory-import-screen.tsx': 'services, and no child',
  'directory/listing-screen.tsx': 'a service, and no child',
  'encounters/erase-contact.tsx': 'takes the words of a meeting away',
  'first-hour/first-hour-screen.tsx': 'what to do now, without the reason',
  'for-child/consent/consent-sheet-screen.tsx': 'one purpose, in words that a child may see',
  'for-child/plan/plan-page-screen.tsx': 'what a child may see of its plan',
  'for-child/readers/who-read-screen.tsx': 'who was sent something new, by role and day',
  'for-child/rights/rights-sheet-screen.tsx': 'rights, and who reads complaints',
  'groups/group-screen.tsx': 'by-names of a class',
  'guidance/ethics/ethics-log-screen.tsx': 'questions of the agency',
  'outside-requests/outside-request-screen.tsx': 'what somebody outside asked; of a child it names only what they said',
  'people/kept-together.tsx': 'names of closed files, and who asked to erase them',
  'related/pair-panel.tsx': 'names, ages and places by which two files may be of one child',
  'safeguarding/reported-screen.tsx': 'an allegation about staff, in a file of its own',
  'slip/give-it.tsx': 'a part of the slip, which asks',
  'today/did-child-come.tsx': 'reads one appointment to write it again, and shows nothing of it',
  'slip/received-packets.tsx': 'packets that were given on purpose, each opened by a touch',
}

describe('a screen that reads a whole file', () => {
  it('asks who can see it before it shows what happened, therapy or the body, or says why it needs not', () => {
    const screens = globSync('src/web/screens/**/*.tsx').filter((path) => !path.endsWith('.test.tsx'))
    const reading = screens.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return /device\.file\(/.test(text) && !/useReveal|useChildFile|RevealedOnly/.test(text)
        ? [path.replace('src/web/screens/', '')]
        : []
    })
    expect(reading.toSorted()).toEqual(Object.keys(WITHOUT_A_TOUCH).toSorted())
  })
})
