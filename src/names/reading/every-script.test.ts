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
  Abdal Karim Abdur Rashid = abdkarim abdrashid [abdkarimabdraSid]
  Abdu Salam = abdsalam [abdsalam]
  Abd ash Shakur = abdshakur [abdSakur]
  Nguyễn Thị Ánh = nguyen thi anh [NuyenTianh]
  O’Brien D'Souza = obrien dsouza [obriendsouza]
  Шевченко Ольга = shevchenko olga [SevCeNkolga] · shevchenko olha [SevCeNkola] · sevcenko olga [sevseNkolga]
  Юлія Дмитрівна = iuliia dmytrivna [iuliadmytrivna] · yuliya dmitrivna [yuliyadmitrivna]
  Tарас = taras [taras]
  Щука Пъшо = shtuka pasho [StukapaSo]
  Ђуришић Љиљана = djurisic ljiljana [JurisiklJilJana] · djurishic ljiljana [JuriSiklJilJana]
  Чехов Дмитрий = chekhov dmitry [CeXovdmitry] · chekhov dmytryi [CeXovdmytryi] · cehov dmitry [sehovdmitry]
  محمد علي = muhammad ali [muhamadali]
  عبد الرحمن الحسن = abdrahman hasan [abdramanhasan]
  فاطمة = fatima [fatima]
  مُحَمَّد = muhammad [muhamad]
  أبو بكر یوسف = abu bakr yusuf [abubakryusuf]
  راوية هداية = rawia hdaya [rawiahdaya]?
  طاووس وئام = tawws wiam [tawswiam]?
  شَمَّاء = shamaa [Sama]
  خديجة بنت خويلد = khadija khwild [XadiJaXwild]?
  សុខា ចាន់ = sokha chan [soXaCan]
  លោកសុខា = louksokha [louksoXa] · sokha [soXa]
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
  ນາງແກ້ວ = nangkaeo [naNkaeo] · kaeo [kaeo]
  ຫຼ້າ ແກ້ວ = la kaeo [lakaeo]
  ສົມພອນ ບຸນມີ = somphon bounmi [somPonbounmi]
  အောင်ကျော် = aung kyaw [auNCaw]
  မျိုးမြင့် ချိုချို = myo myint cho cho [myomyintCoCo]
  သျှင် ဥမ္မာ = shin un mar [Sinunmar] · shin un ma [Sinunma]
  ဩဘာ ဧရာ = aw bar ay yar [awbarayar] · aw ba ay ya [awbaya]
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
  عبد الله المطيري = abdallah mutayri [abdalahmutayri]
  نور الدين شاه = nur din shah [nurdinSah]
  رضا پهلوی = reza phlui [rezaPlui]?
  چنگیز گیلانی = chngiz gilani [CNizgilani]?
  ژاله کریمی = zhala karimi [Zalakarimi]?
  شمس الدين = shams din [Samsdin]
  ابن سينا = sina [sina]?
  أم كلثوم إبراهيم = am klthum ibrahim [amklTumibrahim]?
  آمنة بنت وهب = amina whb [aminawb]?
  مؤمن رؤوف سائد = mumin rauf said [muminraufsaid]?
  هدى موسى يحيى = huda musa yahya [hudamusayahya]
  ذو الفقار علي = dhu fqar ali [dufXarali]?
  هیوا ڕێبوار = hywa rebwar [hywarebwar]?
  غوث الدین ٹیپو = ghuth din tipu [GuTdintipu]?
  سمیع اللہ خان = smi ullah khan [smiulahXan]?
  อนงค์ วงศ์สวัสดิ์ = anong wongsawat [anoNwoNsawat]
  กัญญา ทรัพย์มาก = kanya sapmak [kanyasapmak]
  สุชาติ ธรรมรักษ์ = suchat thamrak [suCatTamrak]
  นันทพร เกิดผล = nanthaphon koetphon [nanTaPonkoetPon]
  วิไลวรรณ สายบัว = wilaiwan saibua [wilaiwansaibua]
  อรุณ เอื้อมพร = arun ueamphon [arunueamPon]
  ปรีชา เปรมฤดี = pricha penmruedi [priCapenmruedi]
  ณัฐวุฒิ ญาณี = natwut yani [natwutyani]
  ไพโรจน์ ใหญ่ยิ่ง = phairot yaiying [PairotyaiyiN]
  โชติกา โพธิ์ทอง = chotika phothong [CotikaPoToN]
  สร้อยฟ้า ขวัญเมือง = soifa khwanmueang [soifaXwanmueaN]
  จันทร์เพ็ญ ศักดิ์ดา = chanphen sakda [CanPensakda]
  ວິໄລ ພົມມະຈັນ = vilai phommachan [vilaiPomaCan]
  ໄຊຍະສານ ໃຈດີ = sainyasan chaidi [sainyasanCaidi]
  ເພັດ ເກດສະໜາ = phet ketsana [Petketsana]
  ບົວຄຳ ທອງສິງ = bokham thongsing [boXamToNsiN]
  ໂພໄຊ ຈັນທະວີ = phosai chanthavi [PosaiCanTavi]
  ສີສະຫວາດ ໝັ້ນ = sisavat man [sisavatman]
  諸葛亮 = zhuge liang [ZugeliaN] zh · chuko liang [CukoliaN] zh · chuge leung [CugeleuN] yue · jeoge yang [JeogeyaN] ko · zhucat luong [ZukatluoN] vi
  司馬遷 = sima qian [simaXian] zh · sima chien [simaCien] zh · szema qian [SemaXian] yue · sibeh qian [sibehXian] nan · simah qian [simahXian] nan · sibey qian [sibeyXian] nan · sama qian [samaXian] ko · tyma qian [tymaXian] vi
  上官婉兒 = shangguan waner [SaNguanwaner] zh · shangkuan waner [SaNkuanwaner] zh · shangkun yuenyee [SaNkunyuenyi] yue · shangkwoon yuenyee [SaNkwunyuenyi] yue · shangguan wanee [SaNguanwani] nan · shanggwan wana [SaNgwanwana] ko · shangquan uyennhi [SaNkanuyenyi] vi
  張三丰 = zhang sanli [ZaNsanli] zh · chang sanli [CaNsanli] zh · cheung samfung [CeuNsamfuN] yue · teo samli [teosamli] nan · chong samli [CoNsamli] nan · teoh samli [teohsamli] nan · jang sampung [JaNsampuN] ko · chang sampung [CaNsampuN] ko · truong tamphong [truoNtamPoN] vi
  李·愛麗絲 = li ailisi [liailisi] zh · lee oilaisi [lioilaisi] yue · lei oilaisi [leioilaisi] yue · lee ailaysi [liailaysi] nan · lee ailaisi [liailaisi] nan · li ailaysi [liailaysi] nan · li ailaisi [liailaisi] nan · lee aeryeosi [liaeryeosi] ko · lee aeryusi [liaeryusi] ko · ly ailesi [lyailesi] vi
  吳 小 明 = wu xiaoming [wuSiaomiN] zh · wu hsiaoming [wusiaomiN] zh · ng shiuming [NSiumiN] yue · ng siuming [NsiumiN] yue · goh xiaobeng [gohSiaobeN] nan · goh xiaobing [gohSiaobiN] nan · ng xiaobeng [NSiaobeN] nan · ng xiaobing [NSiaobiN] nan · gan xiaobeng [ganSiaobeN] nan · gan xiaobing [ganSiaobiN] nan · oh somyeong [ohsomyeoN] ko · oh somyung [ohsomyuN] ko · ngo tieuminh [Notieuminh] vi
  鄭成功 Koxinga = zheng chenggong koxinga [ZeNCeNgoNkoSiNa] zh · cheng chengkung koxinga [CeNCeNkuNkoSiNa] zh · cheng shingkung koxinga [CeNSiNkuNkoSiNa] yue · cheng singkung koxinga [CeNsiNkuNkoSiNa] yue · tay chengkong koxinga [tayCeNkoNkoSiNa] nan · teh chengkong koxinga [tehCeNkoNkoSiNa] nan · chang chengkong koxinga [CaNCeNkoNkoSiNa] nan · jeong seonggong koxinga [JeoNseoNgoNkoSiNa] ko · chung sungkong koxinga [CuNsuNkoNkoSiNa] ko · trinh thanhcong koxinga [trinhTanhkoNkoSiNa] vi
  김 철수 = gim cheol su [gimCeolsu] · kim cheol soo [kimCeolsu]
  황보관 = hwang bogwan [hwaNbogwan] · hwang bokwan [hwaNbokwan]
  남궁민수 = nam gungminsu [namguNminsu] · nam kungminsoo [namkuNminsu]
  독고영재 = dok goyeongjae [dokgoyeoNJae] · dok koyoungjae [dokoyouNJae]
  선우용녀 2 = seon uyongnyeo 2 [seonuyoNnyeo2] · seon wooyongnyu 2 [seonwuyoNnyu2]
  강감찬 장군 = kang gamchan jang gun [kaNgamCanJaNgun] · kang kamchan chang kun [kaNkamCanCaNkun]
  ខៀវ សំផន = khiev samphan [XievsamPan]
  ហ៊ុន សែន = hun saen [hunsaen]
  នរោត្តម សីហនុ = norouttam seihano [noroutamseihano] · norouttam seyhano [noroutamseyhano]
  កែវ ពុធរស្មី = kaev putreaksmei [kaevputreaksmei] · kaev putreaksmey [kaevputreaksmey]
  ឈឹម ស្រីល័ក្ខ = chhuem sreiloak [Cuemsreiloak] · chuem sreyloak [Cuemsreyloak]
  ណារី ដាវីត = nari davit [naridavit]
  ព្រំ សុខឡេង = prum sokleng [prumsokleN] · prom sokleng [promsokleN]
  កុសល មករា = koslo mokrea [koslomokrea]
  ម៉ៅ ឆាយ៉ា = mau chhaya [mauCaya] · mau chaya [mauCaya]
  အောင်ဆန်းစုကြည် = aung san su kyi [auNsansuCi]
  ခင်မောင်ရင် = khin maung yin [XinmauNyin]
  နန်းခမ်းအေး = nan kham aye [nanXamaye]
  ဇော်မျိုးထက် = zaw myo htet [zawmyoQet]
  ဖြိုးဝေယံ = phyo wai yan [Pyowaiyan]
  မိုးမိုး = moe moe [moemoe] · mo mo [momo]
  နေလင်း ဦးကျော်ဝင်း = nay lin oo kyaw win [naylinuCawin] · ne lin oo kyaw win [nelinuCawin]
  ရွှေမန်း လှလှ = shwe man hla hla [Swemanlala]
  Müller Größe = muller grosse [mulergrose]
  Đặng Thùy Trâm = dang thuy tram [daNTuytram] · djang thuy tram [JaNTuytram]
  Łukasz Żółć = lukasz zolc [lukaSzolk] · lukasz zholch [lukaSZolC]
  Şükrü Öztürk = sukru ozturk [sukruozturk] · shukru ozturk [Sukruozturk]
  Jean-Pierre Dupont = jean pierre dupont [Jeanpieredupont]
  Mac Donald / McDonald = mac donald [makdonald] · mcdonald [mkdonald]
  Abdulaziz Elmasri = abdaziz elmasri [abdazizelmasri] · abdaziz masri [abdazizmasri]
  Abdel-Hamid El-Gamal = abdhamid gamal [abdamidgamal]
  Анна-Марія Їжак = anna mariia izhak [anamariaiZak] · anna mariya yizhak [anamariyayiZak]
  Єлизавета Ґалаґан = ielyzaveta galagan [ielyzavetagalagan] · yelizaveta galagan [yelizavetagalagan]
  Ёлкин Эдуард = yolkin eduard [yolkineduard]
  Янка Купала Ўладзімір = ianka kupala uladzimir [iaNkakupalauladzimir] · yanka kupala uladzimir [yaNkakupalauladzimir]
  Благой Ъглов = blagoy aglov [blagoyaglov]
`),
)('%s is read as %s', (written, read) => {
  expect(readingsOf(written)).toBe(read)
})
