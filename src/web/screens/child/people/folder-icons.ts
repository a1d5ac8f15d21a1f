import type { Folder } from '#domain/entry/ids.ts'
import type { IconName } from '#web/components/icon.tsx'

export const FOLDER_ICONS: Readonly<Record<Folder, IconName>> = {
  card: 'card',
  identity: 'person',
  care: 'home',
  health: 'heart',
  therapy: 'speech',
  status: 'paper',
  justice: 'scales',
  whereabouts: 'place',
  origins: 'book',
}
