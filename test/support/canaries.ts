import { randomBytes } from 'node:crypto'
import type { Device } from '#device/api.ts'
import { contactDetails } from '#domain/kinds/registration/contact-details.ts'
import { documentKept } from '#domain/kinds/follow-up/document-kept.ts'
import { name } from '#domain/kinds/registration/name.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { Kind } from '#domain/file/kind.ts'
import { day } from './entries.ts'
import { given } from './given.ts'
import { aVisit } from './work.ts'
import type { NewFile } from '#device/files/api.ts'

/**
 * Enough children that what another device receives of them, without opened attachments and unsent entries, is more
 * than two hundred secrets.
 */
export const FILES = 28

/** A random text that looks like what it replaces. Letters beyond ASCII make the encodings differ. */
export const unlike = (what: string): string => `${what} ${randomBytes(6).toString('hex')}`

/** The content of a child's file, in words that occur nowhere else. */
export interface ChildsSecrets {
  readonly name: string
  readonly place: string
  readonly number: string
  readonly saw: string
  readonly childSays: string
  readonly title: string
  readonly attachmentName: string
  readonly content: string
  readonly notYet: string
}

const secretsOfAChild = (): ChildsSecrets => ({
  name: unlike('Çlirim Hënëza'),
  place: unlike('Rruga e Mullirit, Kuçovë'),
  number: unlike('+355 69 22 / Ë'),
  saw: unlike('He waited at the gate; she hid behind the wall – '),
  childSays: unlike('“I want to go to my gran’s”'),
  title: unlike('Certifikatë e lindjes №'),
  attachmentName: unlike('vërtetim-nga-shkolla.pdf'),
  content: unlike('The court of Elbasan, in the matter of Ë.K.'),
  notYet: unlike('Not sent yet: the door was open – '),
})

/** Nine secrets for each child. */
export const childrensSecrets = (): readonly ChildsSecrets[] => Array.from({ length: FILES }, secretsOfAChild)

const draft = <Body>(kind: Kind<string, Body>, body: Body) => ({ kind: kind.name, at: day('2026-11-25'), body })

const filesFor = (children: readonly ChildsSecrets[]): readonly NewFile[] =>
  children.map((child) => ({
    drafts: [
      draft(name, { who: 'child', kind: 'birth', text: child.name, script: 'Latn', use: 'use' }),
      draft(whereabouts, { of: 'lives', is: 'known', name: child.place, mayGoThere: 'with-care' }),
      draft(contactDetails, {
        who: 'child',
        addresses: [{ kind: 'phone', value: child.number, answeredBy: [], watched: 'no' }],
      }),
    ],
  }))

/** Opens the children's files and writes everything into them, attachments too, and delivers it. */
export async function writeFiles(device: Device, children: readonly ChildsSecrets[]): Promise<readonly FileId[]> {
  const files = given(await device.openFiles(filesFor(children)))
  for (const [at, child] of children.entries()) {
    const file = files[at]
    if (!file) throw new Error('a file for each child')
    const bytes = new TextEncoder().encode(`%PDF-1.7\n${`${child.content}\n`.repeat(300)}`)
    const ref = given(await device.attach({ file, bytes, type: 'application/pdf', name: child.attachmentName }))
    const looked = {
      notSexual: true as const,
      notTheTellingOfWhatHappened: true as const,
      faceOfChild: 'none' as const,
    }
    given(
      await device.write([
        {
          file,
          draft: draft(
            visit,
            aVisit({ saw: child.saw, childSays: { answer: 'said', words: child.childSays }, others: [] }),
          ),
        },
        {
          file,
          draft: draft(documentKept, {
            document: `paper-${at}`,
            sort: 'birth',
            title: child.title,
            attachment: ref,
            looked,
          }),
        },
      ]),
    )
  }
  given(await device.sync())
  return files
}

/** One more word in every file, which stays on the device. */
export async function writeUnsent(
  device: Device,
  files: readonly FileId[],
  children: readonly ChildsSecrets[],
): Promise<void> {
  for (const [at, file] of files.entries())
    given(await device.write([{ file, draft: draft(visit, aVisit({ saw: children[at]?.notYet ?? '', others: [] })) }]))
}
