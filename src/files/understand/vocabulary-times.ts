/** Words for moments and for what happens to records. */
export const timeWords = {
  date: `date | termin |  +dag | +day | +dato | +tid | datum | fecha | =data | =dato | dato | paivamaara | paiva | =pvm | =day | =tag | =time | =datetime | =timestamp | zeitpunkt | =hora | =heure | =ora | =uhrzeit | tijdstip | tidspunkt | =tid | =czas | aika | =tidpunkt | =moment
    日期 | 日時 | 日付 | =日 | +日 | 时间 | 時間 | วันที่ | วัน | เวลา | 날짜 | 일자 | =일 | дата | =jour | =dt | =data e hora | =when`,
  close: `close | schluss | =closing | abschlu | abgeschloss | geschlossen | schliess | cierre | cerrad | cloture | fermetur | ferme | conclusion | chiusur | chius | fechament | fechad | =fecho | encerrament | conclusa | lukke | lukning | lukket | sulke | suljet | paatty | paattym | paatos | zamknie | zamkni
    stangning | stangd | avslut | =slut | =slutt | slutdat | sluiting | gesloten | sluit | afsluit | afslut | クローズ | 完了 | 終了 | 成約 | 关闭 | 關閉 | 结单 | 結單 | 结束 | 結束 | 結案 | 成交 | 完成 | ปิด | 마감 | 종료 | закрыт | завершени | =deadline | =ended | =finished
    decision date | =completed | =resolved`,
  create: `create | =creation | =added | =opened | =inserted | erstell | anlage | angelegt | creaci | cread | =alta | creation | cree | creazion | creat | criac | criad | oprett | luonti | luomis | luotu | oprettels | opprett | utworz | =dodano | skapand | skapad | skapat
    aanmaak | aangemaakt | gemaakt | 作成 | 创建 | 建立 | 新建 | สร้าง | 생성 | создан | =entered on | =began | =started | =begin | =engage | =registered`,
  modify: `modif | =updated | =update | =changed | =change | =edited | geandert | anderung | bearbeitet | actualiz | ultima modifica | atualiz | aendr | aendring | =andret | andret | andrad | andring | muokat | muokkau | paivit | zmodyfik | modyfik | gewijzigd | bijgewerkt | wijzigings | 更新 | 変更 | 修改 | แก้ไข | อัปเดต | 수정 | изменен | =write`,
  latest: `=last | =latest | =recent | zuletzt | letzt | ultim | dernier | derniere | laatst | seneste | =sidst | sidste | =sist | =siste | senast | viimei | viimeks | ostatn | 最終 | 最後 | 最后 | 上次 | 最近 | ล่าสุด | 마지막 | последн | 直近`,
  next: `=next | nachst | =proxim | proxim | prochain | prossim | volgend | naeste | =neste | nasta | seuraav | =nastepn | nastepn | 次 | 下次 | 下一 | ถัดไป | 다음 | следующ`,
  activity: `activit | aktivitat | activida | attivit | atividad | aktivitet | activiteit | aktivite | aktiviteet | toimint | aktywno | アクティビティ | 活动 | 活動 | กิจกรรม | 활동 | =touch | =engagement | дел`,
  contacted: `=contacted | kontaktiert | contactad | contatad | =contacte | contattat | gecontacteerd | kontaktet | kontaktad | yhteydenot | otettu yhteytta | kontaktowan | 連絡 | 联系 | 聯絡 | ติดต่อ | last contacted | =contatado | 연락`,
  won: `=won | =win | gewonnen | ganad | =gagne | =gagnee | gagn | =vinto | =vinta | vint | ganh | =vundet | vundet | =vunnet | vunn | voitett | voit | wygran | 受注 | 赢单 | 贏單 | 成單 | ชนะ | выигра`,
  lost: `=lost | =loss | =lose | verlor | verlust | perdid | =perdu | perdu | =perte | pers | =perda | =tabt | tabt | tapt | forlor | havitt | havit | menetet | przegran | utracon | verloren | 失注 | 丢单 | 輸單 | 输单 | แพ้ | สูญเสีย | проигра`,
  expected: `expected | estimat | =planned | =forecast | =projected | erwartet | voraussichtlich | geplant | prevu | previst | esperad | estimad | attes | verwacht | forventet | forvanta | forvant | odotett | arvioi | oczekiw | przewidywan | planowan | 予定 | 予想 | 見込 | 预计 | 預計 | 预期 | 預期 | คาดการณ์ | คาดว่า | 예상 | ожидаем | предполагаем`,
  actual: `actual | tatsachlich | effectiv | effettiv | werkelijk | faktisk | todellin | rzeczywist | =reel | =real | 実際 | 实际 | 實際`,
  entered: `date entered | =entered | entry date | eingetreten | eingegeben | datum eingegeben | ingreso | fecha de ingreso | date d entree | ingresso | entrada | indtast | angett | siirtym | wejscia | 入力日 | 进入日期 | =進入`,
  period: `=period | zeitraum | periodo | periode | =quarter | quartal | trimest | trimestre | =month | =monat | =mes | =mois | =mese | kvartal | kwartal | miesiac | =year | 期間 | 期间 | 季度 | okres`,
  start: `start date | startdatum | =from date | fecha de inicio | date de debut | data inizio | =valid from`,
  end: `end date | enddatum | =until | fecha de fin | date de fin | data fine`,
  days: `=days | =tage | =dias | =jours | =giorni | =dagen | =dage | =dagar | =dni | 日数 | 天数 | =age | =alter | =duration | dauer`,
} as const;
