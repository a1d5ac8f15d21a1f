import { expect, it } from 'vitest'
import { recordedRows } from '../../../test/support/recorded-rows.ts'
import { readWrittenName } from './read.ts'

/** Every reading: its words, its sounds, `?` where vowels are missing, and the language of characters. */
const readingsOf = (written: string): string =>
  readWrittenName(written)
    .readings.map(
      ({ words, joined, bare, language }) =>
        `${words.join(' ')} [${joined}]${bare ? '?' : ''}${language === null ? '' : ` ${language}`}`,
    )
    .join(' · ')

it.each(
  recordedRows(`
  Elira Marku = elira marku [eliramarku]
  Gjoka, Elira = gjoka elira [Jokaelira] · gjoka [Joka] · elira [elira]
  Xhevahir Çela = xhevahir cela [Jevahirsela]
  Abd al-Rahman Almutairi = abdrahman almutairi [abdramanalmutairi] · abdrahman mutairi [abdramanmutairi]
  Abdul Rahman / Abdurrahman = abdrahman [abdraman]
  Abdel Qader Elsayed = abdqader elsayed [abdXaderelsayed] · abdqader sayed [abdXadersayed]
  Abd ash Shakur = abdshakur [abdSakur]
  Nguyễn Thị Ánh = nguyen thi anh [NuyenTianh]
  O’Brien D'Souza = obrien dsouza [obriendsouza]
  Шевченко Ольга = shevchenko olga [SevCeNkolga] · shevchenko olha [SevCeNkola] · sevcenko olga [sevseNkolga]
  Юлія Дмитрівна = iuliia dmytrivna [iuliadmytrivna] · yuliya dmitrivna [yuliyadmitrivna]
  Щука Пъшо = shtuka pasho [StukapaSo]
  Ђуришић Љиљана = djurisic ljiljana [JurisiklJilJana] · djurishic ljiljana [JuriSiklJilJana]
  Чехов Дмитрий = chekhov dmitry [CeXovdmitry] · chekhov dmytryi [CeXovdmytryi] · cehov dmitry [sehovdmitry]
  محمد علي = muhammad ali [muhamadali]
  عبد الرحمن الحسن = abdrahman hasan [abdramanhasan]
  فاطمة = fatima [fatima]
  مُحَمَّد = muhammad [muhamad]
  أبو بكر یوسف = abu bakr yusuf [abubakryusuf]
  خديجة بنت خويلد = khadija khwild [XadiJaXwild]?
  សុខា ចាន់ = sokha chan [soXaCan]
  ឧត្តរមានជ័យ = uttarmeanchey [utarmeanCey]
  ចន្រ្តា មន្ត្រី = chanta montrei [Cantamontrei] · chanta montrey [Cantamontrey]
  ភូមិ១១ ភូមិ ២៥ = phum11 phum 25 [Pum11Pum25] · phom11 phom 25 [Pom11Pom25] · phumdabmuoy phum 25 [PumdabmuoyPum25]
  ព្រះសីហនុ = preahseihano [preahseihano] · preahseyhano [preahseyhano]
  ណ្តូង ប្រាក់ = ndoung prak [ndouNprak]
  ប៉ៃលិន ប៊ុន = pailin bun [pailinbun]
  ហេង ឈុំ អ៊ឹម = heng chhum uem [heNCumuem] · heng chom uem [heNComuem]
  ឥន្ទ ឱ្យ = en aoy [enaoy] · en oy [enoy]
  រដ្ឋា បុប្ផា = rotha bopha [roTaboPa]
  កញ្ញា សាំង = sang [saN]
  អាំង វណ្ណ = ang van [aNvan]
  សុភ័ក្រ ធម្ម = sophoak thom [soPoakTom]
  ពោធិ៍ សុវណ្ណ = pou sovan [pousovan]
  ស្រីមុំ នាង = sreimum neang [sreimumneaN] · sreymom neang [sreymomneaN]
  พรรณี ศรีสุข = phanni sisuk [Panisisuk]
  เพชรบูรณ์ สมชาย = phetbun somchai [PetbunsomCai]
  เสนอ เกษม ธนพล = sanoe kasem thanaphon [sanoekasemTanaPon]
  หัวหิน แก้วใจ = huahin kaeochai [huahinkaeoCai]
  ฤทธิ์ วรวุฒิ = ruetha wonwut [rueTawonwut]
  ພອນສະຫວັນ = phonsavan [Ponsavan]
  ຫຼ້າ ແກ້ວ = la kaeo [lakaeo]
  ສົມພອນ ບຸນມີ = somphon bounmi [somPonbounmi]
  အောင်ကျော် = aung kyaw [auNCaw]
  မခင်မျိုးချစ် = ma khin myo chit [maXinmyoCit]
  သန္တာဝင်း = than tar win [Tantarwin] · than ta win [Tantawin]
  စိုင်းထွန်း ရွှေ = sai tun shwe [saitunSwe]
  ဦးသိန်းစိန် = oo thein sein [uTeinsein]
  အေးအေးခိုင် = aye aye khaing [ayeayeXaiN] · aye aye khine [ayeayeXine]
  ငြိမ်းချမ်း ညွန့် = nyein chan nyunt [nyeinCanyunt]
  ဩဘာ ဥက္ကာ ဧဝံ ဣန္ဒ = aw bar uk kar ay wan in da [awbarukaraywaninda] · aw ba uk ka ay wan in da [awbaukaywaninda]
  လှိုင်ဘွား သွယ် = hlaing bwa thwe [laiNbwaTwe] · hline bwa thwe [linebwaTwe]
  သီရိ သူရ = thi yi thu ra [TiyiTura]
  ေအာင္ေက်ာ္ = aung kyaw [auNCaw]
  王小红 = wang xiaohong [waNSiaohoN] zh · wang hsiaohung [waNsiaohuN] zh · wong shiuhung [woNSiuhuN] yue · wong siuhung [woNsiuhuN] yue · ong xiaohong [oNSiaohoN] nan · wong xiaohong [woNSiaohoN] nan · heng xiaohong [heNSiaohoN] nan · wang sohong [waNsohoN] ko · vuong tieuhong [vuoNtieuhoN] vi
  陳志強 = chen zhiqiang [CenZiXiaN] zh · chen chihchiang [CenCihCiaN] zh · chan chikeung [CanCikeuN] yue · tan cheekhiang [tanCiXiaN] nan · tan zhikhiang [tanZiXiaN] nan · chan cheekhiang [CanCiXiaN] nan · chan zhikhiang [CanZiXiaN] nan · chin cheekhiang [CinCiXiaN] nan · chin zhikhiang [CinZiXiaN] nan · jin jigang [JinJigaN] ko · chin jikang [CinJikaN] ko · tran chicuong [tranCikuoN] vi
  劉慧卿 Emily = liu huiqing emily [liuhuiXiNemily] zh · liu huiching emily [liuhuiCiNemily] zh · lau waihing emily [lauwaihiNemily] yue · low huiqing emily [lowhuiXiNemily] nan · liew huiqing emily [liewhuiXiNemily] nan · lau huiqing emily [lauhuiXiNemily] nan · yu hyegyeong emily [yuhyeJeoNemily] ko · yoo hyekyung emily [yuhyeCuNemily] ko · luu huekhanh emily [luhueXanhemily] vi
  黃美玲·李 = huang meilingli [huaNmeiliNli] zh · wong meilinglee [woNmeiliNli] yue · wong meilinglei [woNmeiliNlei] yue · ng beelingli [NbiliNli] nan · wong beelingli [woNbiliNli] nan · ooi beelingli [uibiliNli] nan · hwang miryeongri [hwaNmiryeoNri] ko · hwang miryungri [hwaNmiryuNri] ko · hoang mylinhly [hoaNmylinhly] vi
  欧阳娜娜 = ouyang nana [ouyaNnana] zh · auau yeung nana [auauyeuNnana] yue · ouyeung nana [ouyeuNnana] yue · auyang nana [auyaNnana] nan · kooyang nana [kuyaNnana] ko · auduong nana [auduoNnana] vi
  林 = lin [lin] zh · lam [lam] yue · im [im] ko
  김민준 = kim minjun [kiminJun]
  이 영희 = i yeong hui [iyeoNhui] · i young hee [iyouNhi]
  박서연 Kim = park seoyeon kim [parkseoyeonkim] · park sooyoun kim [parksuyounkim]
  정수 / 鄭秀 = jeong su [JeoNsu] · chung soo [CuNsu] · zheng xiu [ZeNSiu] zh · cheng hsiu [CeNsiu] zh · cheng sau [CeNsau] yue
  Sok ក្រចេះ 7 = sok kracheh 7 [sokraCeh7] · sok kracheh prampir [sokraCehprampir]
  หมู่ ๓ = mu 3 [mu3]
  Block ٤٢ = block 42 [blok42]
  ၇ မိုင် = 7 maing [7maiN] · 7 mine [7mine]
`),
)('%s is read as %s', (written, read) => {
  expect(readingsOf(written)).toBe(read)
})
