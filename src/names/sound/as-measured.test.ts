import { describe, expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { alike } from './distance.ts'
import { formNearness } from './equivalents.ts'
import { bonesIn, boneOf, skeletonOf, soundOf, vowelledOf } from './sound.ts'

const twoOf = (pair: string) => {
  const [one = '', other = ''] = pair.split(' ~ ').map((part) => (part === '-' ? '' : part))
  return [one, other] as const
}

describe('two rows of sounds', () => {
  const rows = `
  - ~ - = 0.000 0.000 0.000 0.000 0.000
  - ~ a = 0.000 0.000 0.000 0.000 0.000
  a ~ - = 0.000 0.000 0.000 0.000 0.000
  elira ~ elira = 1.000 1.000 1.000 1.000 1.000
  elira ~ erila = 0.781 0.781 0.781 0.781 0.781
  elira ~ eilra = 0.863 0.888 0.863 0.888 0.863
  elira ~ lira = 0.911 0.918 0.918 0.918 0.911
  lira ~ elira = 0.911 0.971 0.903 0.971 0.911
  elira ~ eliraa = 0.949 0.975 0.995 0.995 0.949
  elira ~ elirai = 0.949 0.975 0.995 0.995 0.949
  eli ~ elira = 0.687 0.764 0.981 0.981 0.687
  elira ~ eli = 0.687 0.753 0.753 0.753 0.000
  Tar ~ Ta = 0.854 0.882 0.882 0.882 0.854
  Tara ~ Ta = 0.613 0.710 0.710 0.710 0.000
  Tart ~ Tat = 0.902 0.915 0.915 0.915 0.902
  rat ~ at = 0.707 0.765 0.765 0.765 0.000
  Cern ~ Cen = 0.902 0.915 0.915 0.915 0.902
  muhamad ~ mhmd = 0.792 0.825 0.825 0.825 0.792
  mhmd ~ muhamad = 0.792 0.936 0.744 0.925 0.792
  mhmd ~ mahmud = 0.851 0.952 0.828 0.950 0.851
  sok ~ suk = 0.941 0.941 0.941 0.941 0.941
  sok ~ Cok = 0.882 0.882 0.882 0.882 0.882
  sok ~ mok = 0.608 0.608 0.608 0.608 0.000
  ab ~ ba = 0.677 0.748 0.794 0.794 0.677
  aab ~ baa = 0.524 0.676 0.743 0.743 0.524
  abba ~ baab = 0.677 0.748 0.677 0.748 0.000
  N ~ n = 0.800 0.800 0.800 0.800 0.800
  Xan ~ kan = 0.961 0.961 0.961 0.961 0.961
  ki7 ~ ki8 = 0.608 0.608 0.639 0.639 0.000
  Saima ~ Soima = 0.932 0.932 0.932 0.932 0.932
  oiu ~ aei = 0.606 0.673 0.624 0.673 0.000
`
  it.each(recordedRows(rows))('%s: %s', (pair, near) => {
    const [one, other] = twoOf(pair)
    expect(
      [
        alike(one, other),
        alike(one, other, 0, { bare: true, begun: false }),
        alike(one, other, 0, { bare: false, begun: true }),
        alike(one, other, 0, { bare: true, begun: true }),
        alike(one, other, 0.75),
      ]
        .map((near) => near.toFixed(3))
        .join(' '),
    ).toBe(near)
  })

  it('are compared up to their ninety-sixth sound', () => {
    const row = 'abcdefgh'.repeat(12)
    expect(alike(`${row}m`, `${row}p`)).toBe(1)
    expect(alike(`${row.slice(1)}m`, `${row.slice(1)}p`)).toBeLessThan(1)
  })
})

describe('a word', () => {
  it.each(
    recordedRows(`
  shevchenko = SevCeNko SPSNK SiPSiNKu 45 2
  khaing = XaiN KN KaiN 40 3
  xhevahir = Jevahir SPL SiPaiL 69 2
  kyaw = Caw S Sau 4 2
  kya = Ca S Sa 4 2
  qu = k K K 8 3
  quentin = kentin KNTN KiNTiN 42 3
  qasim = Xasim KSM KaSiM 28 3
  nguyen = Nuyen NN NuiN 32 5
  nhung = nyuN NN NiuN 32 5
  agnes = anyes NS aNiS 36 -1
  phoebe = Poebe PP PuiPi 1 0
  htet = Qet TT TiT 2 1
  tthai = Tai T Tai 2 1
  whitney = witney TN uiTNi 34 -1
  beauty = boty PT PuTi 3 0
  cz = C S S 4 2
  celine = seline SLN SiLiNi 100 2
  jack = Jak SK SaK 12 2
  a1b22 = a1b22 1P2 a1P2 1 -1
  mia = mia M Mia 16 4
  lea = lea L Lia 64 6
  su = su S Su 4 2
  hawa = hawa - aua 0 -1
  yu = yu - iu 0 -1
  aeiou = aeiou - aiu 0 -1
  hwy = hwy - ui 0 -1
  wu = wu - u 0 -1
`),
  )('%s: its sounds, skeleton, vowels and classes: %s', (word, made) => {
    const sounds = soundOf(word)
    expect(
      [sounds, skeletonOf(sounds) || '-', vowelledOf(sounds) || '-', bonesIn(sounds), boneOf(sounds)].join(' '),
    ).toBe(made)
  })

  it('of no sound has no class', () => {
    expect(boneOf('')).toBe(-1)
  })

  it.each(
    recordedRows(`
  fatmata ~ fatou = 0.93
  fatou ~ fatima = 0.93
  sasha ~ oleksandr = 0.90
  sasha ~ sasha = 0.90
  ivanko ~ ivan = 0.93
  ivanka ~ ivana = 0.90
  ivanka ~ ivan = 0.00
  ivanko ~ ivana = 0.00
  manko ~ man = 0.90
  anka ~ ana = 0.00
  lenka ~ lena = 0.90
  lenka ~ le = 0.00
  natalochka ~ natalia = 0.90
  pavlushka ~ pavla = 0.90
  olenka ~ olenka = 0.93
  bobik ~ bob = 0.00
  marika ~ maria = 0.00
  marta ~ mara = 0.00
`),
  )('as a form of another name: %s: %s', (pair, near) => {
    const [one, other] = twoOf(pair)
    expect(formNearness(one, other).toFixed(2)).toBe(near)
  })
})
