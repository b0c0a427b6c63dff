import type { prompts as en } from '../en/prompts.ts';

/** Die Tipps der Bibliothek und was sie üben. */
export const prompts: typeof en = {
  skills: {
    'product knowledge': 'Produktwissen',
    'sales technique': 'Gesprächsführung',
    'objection handling': 'Umgang mit Einwänden',
    negotiation: 'Verhandlung',
  },
  prompts: {
    'one-problem-one-customer': {
      text: 'Schreiben Sie vor dem ersten Anruf ein Problem auf, das Menschen in dieser Rolle haben, und was sich für einen Kunden damit geändert hat. Beginnen Sie damit, und fragen Sie, ob man es kennt.',
      goodLooksLike:
        'Ihr Gegenüber beschreibt das Problem mit eigenen Worten, bevor Sie eine Funktion genannt haben.',
    },
    'explain-without-features': {
      text: 'Nehmen Sie den ersten Bedarf, von dem Sie gehört haben, und sagen Sie in zwei Sätzen ohne Funktionsnamen, wie er gedeckt wird. Gelingt es nicht, fragen Sie jemanden, der an solche Unternehmen verkauft hat.',
      goodLooksLike: 'Der Käufer erzählt Ihnen, was sich dadurch in seiner Woche ändern würde.',
    },
    'proof-for-the-doubter': {
      text: 'Fragen Sie: „Wer bei Ihnen zweifelt noch, und woran wird diese Person gemessen?“ Bringen Sie ihr von einem Kunden genau diese Kennzahl, vorher und nachher.',
      goodLooksLike: 'Der Zweifler hat die Zahl mit Ihnen zerpflückt, und sie hat gehalten.',
    },
    'bring-something-new': {
      text: 'Kommen Sie mit etwas Neuem zurück: einer Seite darüber, wie ein ähnliches Unternehmen das eingerichtet hat. Fragen Sie, wer täglich damit arbeiten würde, und bieten Sie dieser Person einen Rundgang an.',
      goodLooksLike:
        'Ein Termin mit denen, die es nutzen würden, nicht nur mit denen, die es bezahlen.',
    },
    'claim-with-context': {
      text: 'Übernehmen Sie diesen Lead heute, oder geben Sie ihn namentlich weiter. Wer ihn übernimmt, beginnt mit dem, was die Person zuletzt angesehen oder gefragt hat, und stellt eine Frage dazu.',
      goodLooksLike: 'Ein erster Satz, der an niemand anderen hätte gehen können.',
    },
    'another-way-in': {
      text: 'Rufen Sie die Zentrale an: „Wer kümmert sich heute um dieses Thema, und wie ist die Person am besten zu erreichen?“ Vielleicht ist es inzwischen jemand anderes.',
      goodLooksLike:
        'Eine Nummer oder Adresse, die ein Mensch bestätigt hat, am Datensatz gespeichert.',
    },
    'why-now': {
      text: 'Vergessen Sie das alte Datum und fragen Sie: „Was passiert bei Ihnen, wenn das bis dahin nicht gelöst ist?“ Setzen Sie das Abschlussdatum nach der Antwort, nicht nach Ihrem Plan.',
      goodLooksLike:
        'Ein Ereignis beim Käufer, etwa eine Verlängerung, ein Audit oder ein Start, von dem zurückgerechnet wird.',
    },
    'small-step-with-a-time': {
      text: 'Rufen Sie mit einem kleinen Schritt und einer Uhrzeit an: „Zwanzig Minuten am Donnerstag, mit jemandem, der das täglich macht?“ Vereinbaren Sie ab jetzt das nächste Gespräch vor dem Auflegen.',
      goodLooksLike:
        'Eine angenommene Einladung, die sagt, worum es geht, mit einer weiteren Person vom Kunden.',
    },
    'only-looking': {
      text: 'Rechnen Sie mit „Wir schauen uns nur um“, und stimmen Sie zu: „Gut. Was müssten Sie sehen, um uns auszuschließen?“ Die Liste sagt Ihnen, was Sie zuerst zeigen.',
      goodLooksLike:
        'Zwei oder drei Kriterien in den Worten des Kunden, und ein Termin für das erste davon.',
    },
    'name-the-silence': {
      text: 'Senden Sie eine Frage, die sich in fünf Sekunden beantworten lässt: „Liegt es am Zeitpunkt, am Preis, oder kam etwas dazwischen?“ Jede der drei Antworten sagt Ihnen, wie es weitergeht.',
      goodLooksLike: 'Eine Zeile, die den Grund nennt, und ein nächster Termin, der dazu passt.',
    },
    'what-came-up': {
      text: 'Fragen Sie ohne Vorwurf: „Wir hatten beide einen früheren Tag im Sinn. Was kam dazwischen?“ Lassen Sie ausreden, und fragen Sie, was noch.',
      goodLooksLike: 'Das wirkliche Hindernis, wem es gehört und was es aus dem Weg räumen würde.',
    },
    'the-only-thing-left': {
      text: 'Fragen Sie: „Wenn nur noch die Unterschrift fehlte, würden Sie heute unterschreiben?“ Was auf das „Ja, aber“ folgt, ist der Einwand; notieren Sie ihn, und fragen Sie, ob es der einzige ist.',
      goodLooksLike: 'Eine offene Bedingung in den Worten des Käufers, mit Person und Datum.',
    },
    'hold-or-release': {
      text: 'Nennen Sie eine echte Grenze und überlassen Sie die Wahl: „Ich kann den Starttermin bis zum 15. halten. Soll ich ihn behalten oder freigeben?“ Locken Sie nicht mit einem Rabatt.',
      goodLooksLike: 'Ein klares Ja oder Nein bis zu diesem Tag, ohne dass Sie etwas dafür geben.',
    },
    'count-back-together': {
      text: 'Rechnen Sie gemeinsam vom Tag des Starts zurück: Schulung, Lieferung, Unterschrift. Fragen Sie, welchen Termin der Kunde vorziehen könnte, und bieten Sie dafür einen von Ihren an.',
      goodLooksLike:
        'Ein Tag der Unterschrift mit einem Grund des Kunden, schriftlich vereinbart und ohne Rabatt.',
    },
    'plan-to-signature': {
      text: 'Listen Sie die Schritte bis zur Unterschrift auf, die des Kunden und Ihre, jeden mit Name und Datum. Senden Sie die Liste mit einer Frage: „Was fehlt, und welcher Termin stimmt nicht?“',
      goodLooksLike:
        'Der Käufer hat mindestens eine Zeile berichtigt: Jetzt ist es auch sein Plan.',
    },
    'trade-the-delay': {
      text: 'Bitten Sie um eine Gegenleistung, bevor Sie das Datum noch einmal verschieben: ein Gespräch mit dem, der unterschreibt, oder den Grund in einer E-Mail, die Sie weiterleiten dürfen. Was nichts kostet, kommt wieder.',
      goodLooksLike:
        'Zum neuen Datum gehört eine Zusage, oder Sie erfahren, dass es in diesem Zeitraum keinen Deal gibt.',
    },
  },
};
