import { expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { keysOf } from '../keys.ts'
import { readWrittenName } from '../reading/read.ts'
import { networkKeys } from './network-keys.ts'

/** Characters that stand for the forms of a name, as numbers. */
const plain = (keys: readonly string[]) =>
  keys.length === 0
    ? 'none'
    : keys
        .map((key) => key.replace(/[\ue000-\uf8ff]/g, (sign) => `<${String(sign.charCodeAt(0) - 0xe000)}>`))
        .join(' · ')

it.each(
  recordedRows(`
  Elira Marku; 2014..2014 = LLMLK|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671 | LLMLK|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671
  Elira Marku; 2013..2016 = LLMLK|born 671 · LLMLK|born 672 · LMLK|born 671 · LMLK|born 672 · LLLK|born 671 · LLLK|born 672 · LLMK|born 671 · LLMK|born 672 · LLML|born 671 · LLML|born 672 | LLMLK|born 670 · LLMLK|born 671 · LMLK|born 670 · LMLK|born 671 · LLLK|born 670 · LLLK|born 671 · LLMK|born 670 · LLMK|born 671 · LLML|born 670 · LLML|born 671
  Elira Marku; 1990..2030 = LLMLK|born 669 · LLMLK|born 670 · LMLK|born 669 · LMLK|born 670 · LLLK|born 669 · LLLK|born 670 · LLMK|born 669 · LLMK|born 670 · LLML|born 669 · LLML|born 670 | LLMLK|born 669 · LLMLK|born 670 · LMLK|born 669 · LMLK|born 670 · LLLK|born 669 · LLLK|born 670 · LLMK|born 669 · LLMK|born 670 · LLML|born 669 · LLML|born 670
  Elira Marku; 2016..2014 = none | LLMLK|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671
  Elira Marku; ; mother Drita Kola; Shkodër = LLMLK|kin KLTLT · LLMLK|place SKTL | LLMLK|kin KLTLT · LLMLK|place SKTL
  Elira Marku; 2014..2014; Drita, Ben, Teuta; Kukës = LLMLK|kin TLT · LLMLK|kin PN · LLMLK|place KKS · LLMLK|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671 | LLMLK|kin TLT · LLMLK|kin PN · LLMLK|place KKS · LLMLK|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671
  Elira Marku = none | none
  Elira; 2014..2014 = LL|born 671 | LL|born 671
  Mia; 2014..2014 = ~Mia|born 671 | ~Mia|born 671
  Bo; 2014..2014 = ~Pu|born 671 | ~Pu|born 671
  A; 2014..2014 = none | none
  Ana B; 2014..2014 = P<25>|born 671 · NP|born 671 · <25>P|born 671 | P<25>|born 671 · NP|born 671 · <25>P|born 671
  Bo Li; 2014..2014 = P<64>|born 671 · LP|born 671 · PL|born 671 | P<64>|born 671 · LP|born 671 · PL|born 671
  A Bo; 2014..2014 = Pa|born 671 | Pa|born 671
  Jo Anna Wu; 2014..2014 = S<25><70>|born 671 · S<25>|born 671 · S<70>|born 671 · <25><70>|born 671 · NSwu|born 671 · SN|born 671 | S<25><70>|born 671 · S<25>|born 671 · S<70>|born 671 · <25><70>|born 671 · NSwu|born 671 · SN|born 671
  Ed Ng; 2014..2014 = NT|born 671 · TN|born 671 | NT|born 671 · TN|born 671
  Su; ; mother; = none | none
  Aeo; 2014..2014 = aeo|born 671 | aeo|born 671
  Tsz Yan Lau; 2014..2014 = LNTS|born 671 · NTS|born 671 · LTS|born 671 · LN|born 671 · TSNL|born 671 · LTSN|born 671 | LNTS|born 671 · NTS|born 671 · LTS|born 671 · LN|born 671 · TSNL|born 671 · LTSN|born 671
  Nguyen Thi Linh; 2014..2014 = LNT<53>|born 671 · LN<53>|born 671 · LNNNT|born 671 · <53>TLN|born 671 · NNTLN|born 671 · NT<53>|born 671 · LT<53>|born 671 · NNNT|born 671 · LNNT|born 671 · LNNN|born 671 · <53>LN|born 671 · <53>TN|born 671 · <53>TL|born 671 · NTLN|born 671 · NNLN|born 671 · NNTN|born 671 | LNT<53>|born 671 · LN<53>|born 671 · LNNNT|born 671 · <53>TLN|born 671 · NNTLN|born 671 · NT<53>|born 671 · LT<53>|born 671 · NNNT|born 671 · LNNT|born 671 · LNNN|born 671 · <53>LN|born 671 · <53>TN|born 671 · <53>TL|born 671 · NTLN|born 671 · NNLN|born 671 · NNTN|born 671
  Sasha Boyko; 2014..2014 = PK<21>|born 671 · PK<22>|born 671 · PKSS|born 671 · <21>PK|born 671 · <22>PK|born 671 · SSPK|born 671 | PK<21>|born 671 · PK<22>|born 671 · PKSS|born 671 · <21>PK|born 671 · <22>PK|born 671 · SSPK|born 671
  Fatmata Kadiatu Kamara; 2014..2014 = KML<1><14>|born 671 · <1><14>|born 671 · KML<1>|born 671 · KML<14>|born 671 · KMLKTTPTMT|born 671 · <1><14>KML|born 671 · KMLPTMTKTT|born 671 · PTMTKTTKML|born 671 · ML<1><14>|born 671 · KL<1><14>|born 671 · KM<1><14>|born 671 · ML<1>|born 671 · KL<1>|born 671 · KM<1>|born 671 · ML<14>|born 671 · KL<14>|born 671 | KML<1><14>|born 671 · <1><14>|born 671 · KML<1>|born 671 · KML<14>|born 671 · KMLKTTPTMT|born 671 · <1><14>KML|born 671 · KMLPTMTKTT|born 671 · PTMTKTTKML|born 671 · ML<1><14>|born 671 · KL<1><14>|born 671 · KM<1><14>|born 671 · ML<1>|born 671 · KL<1>|born 671 · KM<1>|born 671 · ML<14>|born 671 · KL<14>|born 671
  Ivan Sergeevich Petrov; 2014..2014 = PTLP<31>|born 671 · PNPTLP|born 671 · <31>PTLP|born 671 · TLP<31>|born 671 · PLP<31>|born 671 · PTP<31>|born 671 · PTL<31>|born 671 · NPTLP|born 671 · PPTLP|born 671 · PNTLP|born 671 · PNPLP|born 671 · PNPTP|born 671 · PNPTL|born 671 · <31>TLP|born 671 · <31>PLP|born 671 · <31>PTP|born 671 | PTLP<31>|born 671 · PNPTLP|born 671 · <31>PTLP|born 671 · TLP<31>|born 671 · PLP<31>|born 671 · PTP<31>|born 671 · PTL<31>|born 671 · NPTLP|born 671 · PPTLP|born 671 · PNTLP|born 671 · PNPLP|born 671 · PNPTP|born 671 · PNPTL|born 671 · <31>TLP|born 671 · <31>PLP|born 671 · <31>PTP|born 671
  Ivana Marković Petrović; 2014..2014 = MLKPKPNPTLPK|born 671 · MLKPSPNPTLPS|born 671 · MLKPKPN|born 671 · MLKPSPN|born 671 · PNPTLPK|born 671 · PNPTLPS|born 671 · MLKPKPTLPK|born 671 · MLKPSPTLPS|born 671 · PNMLKPKPTLPK|born 671 · PNMLKPSPTLPS|born 671 · PTLPKPNMLKPK|born 671 · PTLPSPNMLKPS|born 671 · LKPKPNPTLPK|born 671 · MKPKPNPTLPK|born 671 · MLPKPNPTLPK|born 671 · MLKKPNPTLPK|born 671 | MLKPKPNPTLPK|born 671 · MLKPSPNPTLPS|born 671 · MLKPKPN|born 671 · MLKPSPN|born 671 · PNPTLPK|born 671 · PNPTLPS|born 671 · MLKPKPTLPK|born 671 · MLKPSPTLPS|born 671 · PNMLKPKPTLPK|born 671 · PNMLKPSPTLPS|born 671 · PTLPKPNMLKPK|born 671 · PTLPSPNMLKPS|born 671 · LKPKPNPTLPK|born 671 · MKPKPNPTLPK|born 671 · MLPKPNPTLPK|born 671 · MLKKPNPTLPK|born 671
  Sergeevich Petrovich Ivan; 2014..2014 = PTLPSSLKPS<31>|born 671 · PTLPSSLKPS|born 671 · SLKPS<31>|born 671 · PTLPS<31>|born 671 · PNPTLPSSLKPS|born 671 · SLKPSPTLPS<31>|born 671 · PNSLKPSPTLPS|born 671 · SLKPSPTLPSPN|born 671 · TLPSSLKPS<31>|born 671 · PLPSSLKPS<31>|born 671 · PTPSSLKPS<31>|born 671 · PTLSSLKPS<31>|born 671 · PTLPSLKPS<31>|born 671 · PTLPSSKPS<31>|born 671 · PTLPSSLPS<31>|born 671 · PTLPSSLKS<31>|born 671 | PTLPSSLKPS<31>|born 671 · PTLPSSLKPS|born 671 · SLKPS<31>|born 671 · PTLPS<31>|born 671 · PNPTLPSSLKPS|born 671 · SLKPSPTLPS<31>|born 671 · PNSLKPSPTLPS|born 671 · SLKPSPTLPSPN|born 671 · TLPSSLKPS<31>|born 671 · PLPSSLKPS<31>|born 671 · PTPSSLKPS<31>|born 671 · PTLSSLKPS<31>|born 671 · PTLPSLKPS<31>|born 671 · PTLPSSKPS<31>|born 671 · PTLPSSLPS<31>|born 671 · PTLPSSLKS<31>|born 671
  陳志強; 2014..2014 = SNSKN|born 671 · SNSSN|born 671 · TNSKN|born 671 · TLNSKN|born 671 · SKNSN|born 671 · SKNTN|born 671 · SKNTLN|born 671 · NSKN|born 671 · SSKN|born 671 · SNKN|born 671 · SNSN|born 671 · SNSK|born 671 · NSSN|born 671 · SSSN|born 671 · SNSS|born 671 · TSKN|born 671 | SNSKN|born 671 · SNSSN|born 671 · TNSKN|born 671 · TLNSKN|born 671 · SKNSN|born 671 · SKNTN|born 671 · SKNTLN|born 671 · NSKN|born 671 · SSKN|born 671 · SNKN|born 671 · SNSN|born 671 · SNSK|born 671 · NSSN|born 671 · SSSN|born 671 · SNSS|born 671 · TSKN|born 671
  陳志強; ; Chan Tai Man; Kowloon = SNSKN|kin SNT · SNSKN|place KLN · SNSSN|kin SNT · SNSSN|place KLN · TNSKN|kin SNT · TNSKN|place KLN · TLNSKN|kin SNT · TLNSKN|place KLN · SKNSN|kin SNT · SKNSN|place KLN · SKNTN|kin SNT · SKNTN|place KLN · SKNTLN|kin SNT · SKNTLN|place KLN | SNSKN|kin SNT · SNSKN|place KLN · SNSSN|kin SNT · SNSSN|place KLN · TNSKN|kin SNT · TNSKN|place KLN · TLNSKN|kin SNT · TLNSKN|place KLN · SKNSN|kin SNT · SKNSN|place KLN · SKNTN|kin SNT · SKNTN|place KLN · SKNTLN|kin SNT · SKNTLN|place KLN
  Elira Marku + Lule; 2014..2014; Drita = LLMLK|kin TLT · LL|kin TLT · LLMLK|born 671 · LL|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671 | LLMLK|kin TLT · LL|kin TLT · LLMLK|born 671 · LL|born 671 · LMLK|born 671 · LLLK|born 671 · LLMK|born 671 · LLML|born 671
  Muhammadabdulrahman Almutairi; 2014..2014 = LMTLMMTPTLMN|born 671 · MMTPTLMNMTL|born 671 · MMTPTLMNLMTL|born 671 · MTLMMTPTLMN|born 671 · LTLMMTPTLMN|born 671 · LMLMMTPTLMN|born 671 · LMTMMTPTLMN|born 671 · LMTLMTPTLMN|born 671 · LMTLMMPTLMN|born 671 · LMTLMMTTLMN|born 671 · LMTLMMTPLMN|born 671 · LMTLMMTPTMN|born 671 · LMTLMMTPTLN|born 671 · LMTLMMTPTLM|born 671 · MTPTLMNMTL|born 671 · MMPTLMNMTL|born 671 | LMTLMMTPTLMN|born 671 · MMTPTLMNMTL|born 671 · MMTPTLMNLMTL|born 671 · MTLMMTPTLMN|born 671 · LTLMMTPTLMN|born 671 · LMLMMTPTLMN|born 671 · LMTMMTPTLMN|born 671 · LMTLMTPTLMN|born 671 · LMTLMMPTLMN|born 671 · LMTLMMTTLMN|born 671 · LMTLMMTPLMN|born 671 · LMTLMMTPTMN|born 671 · LMTLMMTPTLN|born 671 · LMTLMMTPTLM|born 671 · MTPTLMNMTL|born 671 · MMPTLMNMTL|born 671
`),
)('%s is asked of other agencies by the keys %s', (child, keys) => {
  const [names = '', born = '', kin = '', place = ''] = child.split(';').map((part) => part.trim())
  const [from = 0, to = 0] = born.split('..').map(Number)
  const asked = {
    names: names.split(' + '),
    born: born === '' ? undefined : { from, to },
    kin: kin === '' ? undefined : kin.split(', '),
    place: place === '' ? undefined : place,
  }
  expect(`${plain(networkKeys(asked, 'held'))} | ${plain(networkKeys(asked, 'asked'))}`).toBe(keys)
})

it.each(
  recordedRows(`
  Elira Marku = LL LLLK LLMK LLML LLMLK LMLK MLK
  Mia = ~Mia
  A = none
  Su = ~Su
  Sok Nimol = KNML MLSK NLSK NML NMLK NMLS NMLSK NMSK SK SKML SKNL SKNM SKNML SNML
  Sasha = =21 =22 SS
  Anna Bella Cruz = =25 KLNPL KLPL KLS KLSL KLSNL KLSNP KLSNPL KLSP KLSPL KSNPL KSPL LSNPL LSPL NLKLS NPKLS NPL NPLKL NPLKLS NPLKS NPLLS PL PLKLS
  王小红 = NSN NTN PN PNN PNT PNTN PTN SN TN
  Abcdefghij Klmnopqrst = KLMNKLST KLMNKLSTPKTPKS KLMNPKLS KLMNPKLSPKTPKS KLMNPKLST KLMNPKLSTKTPKS KLMNPKLSTPKPKS KLMNPKLSTPKTKS KLMNPKLSTPKTPK KLMNPKLSTPKTPKS KLMNPKLSTPKTPS KLMNPKLSTPTPKS KLMNPKLT KLMNPKLTPKTPKS KLMNPKST KLMNPKSTPKTPKS KLMNPLST KLMNPLSTPKTPKS KLMPKLST KLMPKLSTPKTPKS KLNPKLST KLNPKLSTPKTPKS KMNPKLST KMNPKLSTPKTPKS KTPKS KTPKSKLMNPKLST LMNPKLST LMNPKLSTPKTPKS PKPKS PKPKSKLMNPKLST PKTKS PKTKSKLMNPKLST PKTPK PKTPKKLMNPKLST PKTPKS PKTPKSKLMNKLST PKTPKSKLMNPKLST PKTPKSKLMNPKLT PKTPKSKLMNPKST PKTPKSKLMNPLST PKTPKSKLMPKLST PKTPKSKLNPKLST PKTPKSKMNPKLST PKTPKSLMNPKLST PKTPS PKTPSKLMNPKLST PTPKS PTPKSKLMNPKLST
`),
)('%s is found within an agency by the keys %s', (name, keys) => {
  expect(keysOf(readWrittenName(name)).join(' ') || 'none').toBe(keys)
})
