import type { ChildStory } from './child-story.ts'
import { ardit } from './stories/albania/ardit.ts'
import { arta } from './stories/albania/arta.ts'
import { besjana } from './stories/albania/besjana.ts'
import { blerim } from './stories/albania/blerim.ts'
import { drilon } from './stories/albania/drilon.ts'
import { erion } from './stories/albania/erion.ts'
import { gent } from './stories/albania/gent.ts'
import { girlAtTheStation } from './stories/albania/girl-at-the-station.ts'
import { jonida } from './stories/albania/jonida.ts'
import { klea } from './stories/albania/klea.ts'
import { luan } from './stories/albania/luan.ts'
import { mimoza } from './stories/albania/mimoza.ts'
import { valbona } from './stories/albania/valbona.ts'
import { dara } from './stories/cambodia/dara.ts'
import { ratana } from './stories/cambodia/ratana.ts'
import { sokha } from './stories/cambodia/sokha.ts'
import { sreyMom } from './stories/cambodia/srey-mom.ts'
import { visal } from './stories/cambodia/visal.ts'
import { bounmi } from './stories/laos/bounmi.ts'
import { mani } from './stories/laos/mani.ts'
import { somphone } from './stories/laos/somphone.ts'
import { aungKo } from './stories/myanmar/aung-ko.ts'
import { hnin } from './stories/myanmar/hnin.ts'
import { myaThida } from './stories/myanmar/mya-thida.ts'
import { an } from './stories/viet-nam/an.ts'
import { duc } from './stories/viet-nam/duc.ts'
import { hoa } from './stories/viet-nam/hoa.ts'
import { liMing } from './stories/china/li-ming.ts'
import { xiaoyu } from './stories/china/xiaoyu.ts'
import { alusine } from './stories/sierra-leone/alusine.ts'
import { fatmata } from './stories/sierra-leone/fatmata.ts'
import { isatu } from './stories/sierra-leone/isatu.ts'
import { mohamed } from './stories/sierra-leone/mohamed.ts'
import { daryna } from './stories/ukraine/daryna.ts'
import { olenka } from './stories/ukraine/olenka.ts'
import { taras } from './stories/ukraine/taras.ts'

/** Every child of the invented agency. Names, places and lives are made up; none is drawn from anybody. */
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
