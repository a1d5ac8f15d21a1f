import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { MemberId } from '#domain/entry/ids.ts'
import type { Draft, Entry } from '#domain/entry/entry.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { anasFile } from '../../../../test/support/people.ts'
import { dayFromToday, personOfStory, type Scene } from '../scene/scene.ts'
import { registrationOf } from '../telling/registration.ts'
import { teller } from '../telling/teller.ts'
import { STORIES } from './stories.ts'

const member = (key: string) => MemberId.parse(personOfStory('members', key))
const scene: Scene = {
  today: PlainDate.parse('2026-11-25'),
  members: { drita: member('drita'), besa: member('besa'), mira: member('mira'), arben: member('arben') },
}

/** As the device does: an id in the place of a file that is opened in the same act. */
const withFiles = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body).replaceAll(/\{"fileOf":\d+\}/g, JSON.stringify(anasFile)))

function entryFrom({ kind, body, ...draft }: Draft): Entry {
  const known = KINDS.find(({ name }) => name === kind)
  if (!known) throw new Error(`no kind ${kind}`)
  return entryOf(known, withFiles(body), { folder: draft.folder ?? known.folders[0], at: draft.at })
}

/** Every draft of the stories, each made from the entries that its file had before it. */
function everyDraft(): readonly Draft[] {
  return STORIES.flatMap((story) => {
    const drafts: Draft[] = [...registrationOf(scene, story, STORIES)]
    const moments = story.acts(teller(scene, story)).toSorted((a, b) => a.on - b.on)
    for (const { on, tellings } of moments) {
      const file: CaseFile = fileOf(...drafts.map(entryFrom))
      drafts.push(...tellings.flatMap((telling) => telling(dayFromToday(scene, on), file)))
    }
    return drafts
  })
}

/** What is written out in the sources of the stories: texts of at least three words. */
function sentences(): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && /\S+ \S+ \S/.test(node.text)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  for (const path of globSync(`${import.meta.dirname}/*/*.ts`))
    visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

describe('the stories', () => {
  test('are told whole: every sentence of them is in an entry', () => {
    const written = JSON.stringify(everyDraft())
    const all = sentences()
    expect(all.length).toBeGreaterThan(500)
    expect(all.filter((sentence) => !written.includes(JSON.stringify(sentence).slice(1, -1)))).toEqual([])
  })
})
