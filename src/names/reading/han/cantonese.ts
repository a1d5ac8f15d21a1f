/** How names in Han characters are spelt in Hong Kong and Macao and by Cantonese families abroad, by syllable. */
export const CANTONESE = `
ah 亞 ai 艾 oi 愛藹 an 晏 on 安 au 區歐 au-yeung 歐陽 ba 巴 pak 白伯柏百 ban 班 pang 彭鵬 pao 鮑包 bo 寶波保 pui 貝培佩沛裴 pik 碧璧 pin 卞 ping 平炳兵萍秉 piu 標彪 poon 潘 po 普甫寶保 pok 博 puk 卜 
cha 查 cham 湛岑 chan 陳燦贊 chau 周鄒秋洲 chak 澤翟 cheng 鄭 cheung 張章祥長璋 chang 曾 che 謝 chi 志智子芝之慈枝至池治致 chik 植 chim 詹 chin 錢展前千天 ching 程正清靜貞青政晴禎晶精 chiu 趙超昭照朝兆釗 cho 曹左祖初楚 choi 蔡才彩在再載財 chong 莊創 choy 蔡 chow 周 chu 朱珠柱 chuen 全川泉傳存 chui 徐翠 chun 俊進津春晉駿秦真振珍椿 chung 鍾鐘忠宗中松聰仲從頌重 chuk 竹祝 cheuk 卓焯 choi 彩 
dai 戴 dik 狄 din 甸 do 杜 fai 輝暉徽 fan 范範凡芬樊 fat 發法 fei 飛 fo 科 fong 方芳放 foo 傅 fu 傅富夫符 fuk 福 fung 馮峰鳳豐鋒風楓 fun 寬歡 
ha 夏霞 hak 克 ham 咸 han 恆 hang 恆恒杏衡幸 hau 侯孝厚巧 hay 喜 hei 希喜熙禧羲曦 heung 香向 him 謙 hin 軒憲顯獻 hing 興卿慶馨 hip 協 hiu 曉驍 ho 何浩豪好河皓可賀 hoi 海凱開 hok 學鶴 hon 漢翰韓 hong 康匡航 hou 豪 hui 許 huen 萱 hung 洪雄熊鴻紅虹孔雄 
ka 家嘉加佳 kai 啟佳繼楷 kam 金甘錦琴今 kan 簡勤根近 kau 九 kay 基 kee 祺奇記紀 keung 強姜 ki 奇琪祺麒基其旗 kin 健建堅 king 景敬京 kit 傑潔杰 kiu 喬嬌翹 ko 高 kok 國 kong 江港剛 koo 古顧 ku 古顧 kuen 權娟 kui 渠 kuk 菊 kun 冠官 kung 龔恭公功 kwai 桂貴季 kwan 關君坤軍均筠 kwok 郭國 kwong 鄺光廣 
la 羅 lai 黎麗賴禮 lam 林藍琳 lan 蘭 lau 劉柳 lee 李利 lei 李利莉 leung 梁良亮 li 李莉理利 lik 力 lim 廉 lin 連蓮 ling 凌玲令靈齡寧 liu 廖 lo 羅盧勞路魯露 loi 來 lok 樂洛駱 long 朗 look 陸 lui 雷呂 luk 陸祿綠 lun 倫麟鄰 lung 龍隆 lut 律 
ma 馬瑪 mak 麥 man 文敏曼萬汶民雯 mei 美薇微 mo 毛武 mok 莫 mong 夢 mou 武 mui 梅妹 muk 木穆 mun 滿敏 miu 妙苗 min 綿 ming 明銘鳴 
na 娜 nam 南男楠 nga 雅娥 ngai 魏毅倪藝 ngan 顏銀 ngau 牛 ngo 敖 ng 吳伍五 ning 寧 nui 女 nuen 暖 
oi 愛 pak 白 pang 彭 ping 平 po 寶 
sam 森心沈岑三 san 山新 sang 生 sau 秀壽 sek 石錫 seung 尚商常湘想 shan 山珊善 she 佘 shek 石碩 sheung 尚 shi 施 shing 成城誠承勝盛昇聖升 shiu 邵少紹兆小 shu 書樹 shue 舒 shuk 淑 shui 水 shum 沈 shun 順舜純信淳 shung 崇 si 思史司詩時士師斯 sik 錫 sin 善倩仙先冼 sing 成星聲 sit 薛 siu 蕭小少兆 so 蘇素 sok 索 song 桑 suen 孫宣 suet 雪 sui 瑞水萃 suk 淑叔肅 sum 心深 sun 新信孫辛 sung 宋崇嵩 
ta 達 tai 泰大太戴 tak 德得 tam 譚談 tan 丹 tang 鄧登騰 tat 達 tik 迪 tim 添 tin 田天 ting 丁定庭廷婷 tit 鐵 to 杜道陶圖桃都濤 toi 台 tong 唐湯堂棠 tse 謝子 tsang 曾 tsui 徐崔 tso 曹 tuen 段 tung 董東通童彤同棟冬 
wa 華 wah 華樺 wai 偉慧惠威韋維衛蕙為瑋煒懷 wan 雲溫尹運允韻環 wang 宏泓 wing 榮永詠穎泳 wo 和 wong 王黃汪旺皇煌 woo 胡 wu 胡湖 wun 煥 wui 會 
yam 任 yan 恩仁欣殷忻甄人茵忍昕 yat 一日逸 yau 有友邱游祐佑丘尤 ye 野 yee 儀怡兒宜義意綺頤以 yeung 楊陽洋 yi 怡儀宜義 yik 益翼亦易 yim 嚴 yin 賢燕妍然言彥現 ying 英瑩盈應瑛迎映影鷹凝 yip 葉業 yiu 姚耀堯瑤曜 yu 余宇瑜如裕于愉俞雨茹禹汝庾羽魚予 yue 余如宇 yuen 阮源袁遠婉元媛完苑圓 yuet 月悅 yui 銳睿 yuk 玉育毓旭煜 yum 任 yun 潤欣 yung 容勇蓉庸鏞翁溶融 
ah 阿 mai 米 chai 齊 ching 楨情征禎呈澄蒸 cheung 蔣昌翔暢彰掌 chun 鎮準峻臻遵焌 fa 花 fan 勳勛 fun 薰歡 yum 音欽 yam 欽蔭 kat 吉 king 瓊璟競境敬 kwun 觀 kwoon 官管 lo 老 lui 里鋁 lam 霖臨 lap 立 luen 鸞聯 mang 孟 bun 斌 ban 彬賓斌 sai 西細世四 sau 修 suen 旋選璇 chi 知旨支質 tin 典 chit 哲節 tuen 端 yau 休尤悠又右佑 yik 億亦譯 mak 墨 mee 眉 ko 歌考固 kap 甲 kang 耕 kung 工貢 kwai 奎圭規葵 kan 謹芹 kau 求球 doh 多 cha 茶車 tan 旦 doi 代 dok 獨 ling 鈴伶聆 lau 流琉 lei 俐離璃 mui 每媒 mo 慕模無務 mau 茂 bong 邦 fung 奉逢 puk 北 pin 邊 sik 昔識適惜式 siu 韶笑兆 sheung 雙常 ngan 銀 yue 語予 yuen 緣完遠沅 ying 營螢 ng 吾午 yung 用鎔 yuen 院 wai 惟唯維 yu 儒愉孺 yee 二 chung 終充沖衷 chau 州洲抽 tsang 增 chi 支 chap 集 cho 草早助 but 畢 hang 行 yuen 玄 fu 虎護輔 ho 昊 wang 弘 wun 桓奐換煥 fong 晃放房訪 fan 訓 hau 效后 kai 介計契界啓 kwong 鋼 kin 件虔鍵建 kim 劍儉檢 gwing 炯 kei 機 ki 技氣淇璣己起 kwai 龜 kau 玖 kung 宮弓 nai 乃 nga 雅芽 tam 檀潭探 do 島到導度道 tung 洞桐動 tau 頭 long 浪廊 leung 量諒 lik 歷 lin 練璉 lit 列烈 luk 錄綠 lun 輪崙 lut 栗率 mok 牧默 mui 玫 man 門紋聞旻 mei 彌媚 mau 戊 mo 舞霧 fu 府富 poon 盤半 pui 培倍 sha 沙 chui 序 shu 恕署 sin 選鮮 sing 省 sai 洗勢 siu 沼 sau 守 chu 隨 shuk 熟 sum 芯 shing 丞乘 chi 始視 sun 慎晨紳伸莘 sat 實 sap 十 ye 若夜 yin 延研演衍硏 yuet 說閱 yim 閻 yip 燁 ying 暎 yui 芮豫 ng 悟梧 yuk 沃鈺郁 yuen 原園圓 wan 芸云 yu 瑜裕瑜 yan 寅印因姻引 yut 乙 yee 伊異移 yat 壹逸 chi 自紫滋 cheung 將壯漳場匠 choi 宰材採采 chu 諸住舟 jit 節 jing 井整淨靖 tsai 濟 tai 帝題提 chung 種 jun 濬 chik 直 chiu 照超 chak 則 chun 鎮震辰春 tsung 總 yui 銳 ching 澄 chit 澈徹 tai 體 chui 最追 chuk 祝 tsat 七 dui 兌 tok 託鐸 dan 誕 chak 宅 to 土 tung 統 pa 波 pat 八 ping 坪評 biu 表 bit 必 hon 瀚 hong 項 gai 解 heung 鄉 yik 奕翼 yuen 鉉炫絢 kin 見 hing 亨 ying 型瑩 wai 慧匯彗 ho 鎬濠 wu 戶護 fa 化 wo 禾 wooi 繪 wai 彙 hay 姬 hei 憙 hak 黑 so 素 sam 沁 nim 念 hau 巧 sheung 霜 lai 荔 kiu 橋 chor 楚 mang 夢 heung 響 lok 諾 hoi 鎧 tsz 子梓紫 hin 衍顯 yu 羽宇 lap 笠 king 瓊 man 雯敏 wan 韻 fong 舫 kwan 群均昆 wing 詠 yi 頤 sze 思斯施司 yuk 旭 chin 展踐 fai 暉 wai 卉
yau 柔 hei 浠 ka 珈 chin 芊 kiu 蕎 tsz 芷 ham 涵 sat 瑟 lui 磊蕾 yam 鑫 fo 火 yim 炎 miu 淼 pau 豹 chu 曙 man 晚 yin 煙 ho 荷 ching 菁 sin 茜 sa 莎 nei 妮 lo 璐 wu 瑚 yuet 玥 to 涂 wah 驊骅 kam 鑑鉴 ban 鑌镔 hang 鏗铿 kan 謹谨 kim 檢
`

/** Family names and their spellings, the commonest first, where the order differs from the table's. */
export const CANTONESE_FAMILIES = `
曾 tsang,chang 謝 tse,che 徐 tsui,chui 葉 yip,ip 周 chow,chau 鄒 chow,chau 趙 chiu,chao 余 yu,yue 胡 wu,woo 傅 fu,foo 朱 chu,chue 鄧 tang,teng 郭 kwok,kuok 阮 yuen,un 袁 yuen,un 蘇 so,su 孫 suen,sun 何 ho,hoi 區 au,ou 歐 au,ou 黎 lai,lei 蔣 cheung,chiang 施 sze,shi 左 cho,tso 譚 tam,tan 尹 wan,van 雷 lui,loi
`
