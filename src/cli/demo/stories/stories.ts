import type { ChildStory } from '../telling/child-story.ts'
import { ardit } from './albania/ardit.ts'
import { arta } from './albania/arta.ts'
import { besjana } from './albania/besjana.ts'
import { blerim } from './albania/blerim.ts'
import { drilon } from './albania/drilon.ts'
import { erion } from './albania/erion.ts'
import { gent } from './albania/gent.ts'
import { girlAtTheStation } from './albania/girl-at-the-station.ts'
import { jonida } from './albania/jonida.ts'
import { klea } from './albania/klea.ts'
import { luan } from './albania/luan.ts'
import { mimoza } from './albania/mimoza.ts'
import { valbona } from './albania/valbona.ts'
import { dara } from './cambodia/dara.ts'
import { ratana } from './cambodia/ratana.ts'
import { sokha } from './cambodia/sokha.ts'
import { sreyMom } from './cambodia/srey-mom.ts'
import { visal } from './cambodia/visal.ts'
import { bounmi } from './laos/bounmi.ts'
import { mani } from './laos/mani.ts'
import { somphone } from './laos/somphone.ts'
import { aungKo } from './myanmar/aung-ko.ts'
import { hnin } from './myanmar/hnin.ts'
import { myaThida } from './myanmar/mya-thida.ts'
import { an } from './viet-nam/an.ts'
import { duc } from './viet-nam/duc.ts'
import { hoa } from './viet-nam/hoa.ts'
import { liMing } from './china/li-ming.ts'
import { xiaoyu } from './china/xiaoyu.ts'
import { alusine } from './sierra-leone/alusine.ts'
import { fatmata } from './sierra-leone/fatmata.ts'
import { isatu } from './sierra-leone/isatu.ts'
import { mohamed } from './sierra-leone/mohamed.ts'
import { daryna } from './ukraine/daryna.ts'
import { olenka } from './ukraine/olenka.ts'
import { taras } from './ukraine/taras.ts'

/** Every child of the invented agency. Names, places and lives are made up and taken from no real person. */
export const STORIES: readonly ChildStory[] = [
  ardit,
  arta,
  besjana,
  blerim,
  drilon,
  erion,
  gent,
  girlAtTheStation,
  jonida,
  klea,
  luan,
  mimoza,
  valbona,
  dara,
  ratana,
  sokha,
  sreyMom,
  visal,
  bounmi,
  mani,
  somphone,
  aungKo,
  hnin,
  myaThida,
  an,
  duc,
  hoa,
  liMing,
  xiaoyu,
  alusine,
  fatmata,
  isatu,
  mohamed,
  daryna,
  olenka,
  taras,
]
