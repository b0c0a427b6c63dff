/**
 * Mail providers where anyone may open an address, so that the domain says nothing about an employer. Collected by hand
 * from the large providers of each region; a domain that is not listed counts as a company's own.
 */
export const freeMailDomains: readonly string[] = [
  // worldwide
  ...[
    'gmail.com',
    'googlemail.com',
    'outlook.com',
    'hotmail.com',
    'live.com',
    'msn.com',
    'yahoo.com',
  ],
  ...['ymail.com', 'rocketmail.com', 'aol.com', 'icloud.com', 'me.com', 'mac.com', 'mail.com'],
  ...[
    'proton.me',
    'protonmail.com',
    'pm.me',
    'fastmail.com',
    'tutanota.com',
    'hey.com',
    'zohomail.com',
  ],
  ...['gmx.com', 'gmx.net', 'hushmail.com', 'inbox.com'],
  // United Kingdom, Ireland
  ...[
    'hotmail.co.uk',
    'live.co.uk',
    'yahoo.co.uk',
    'btinternet.com',
    'sky.com',
    'virginmedia.com',
    'talktalk.net',
  ],
  // German-speaking
  ...[
    'gmx.de',
    'gmx.at',
    'gmx.ch',
    'web.de',
    't-online.de',
    'freenet.de',
    'posteo.de',
    'mailbox.org',
    'arcor.de',
  ],
  ...['hotmail.de', 'outlook.de', 'yahoo.de', 'bluewin.ch', 'aon.at'],
  // French-speaking
  ...[
    'orange.fr',
    'wanadoo.fr',
    'free.fr',
    'laposte.net',
    'sfr.fr',
    'neuf.fr',
    'hotmail.fr',
    'yahoo.fr',
    'live.fr',
  ],
  // Southern Europe
  ...[
    'libero.it',
    'virgilio.it',
    'tiscali.it',
    'alice.it',
    'tin.it',
    'hotmail.it',
    'yahoo.it',
    'hotmail.es',
  ],
  ...['yahoo.es', 'telefonica.net', 'sapo.pt'],
  // Benelux, Nordics
  ...[
    'ziggo.nl',
    'kpnmail.nl',
    'planet.nl',
    'hetnet.nl',
    'telenet.be',
    'skynet.be',
    'online.no',
    'telia.com',
  ],
  // Central and eastern Europe
  ...[
    'seznam.cz',
    'centrum.cz',
    'wp.pl',
    'o2.pl',
    'onet.pl',
    'interia.pl',
    'freemail.hu',
    'citromail.hu',
    'abv.bg',
  ],
  ...[
    'mail.ru',
    'bk.ru',
    'inbox.ru',
    'list.ru',
    'yandex.ru',
    'yandex.com',
    'rambler.ru',
    'ukr.net',
  ],
  // Americas
  ...[
    'comcast.net',
    'verizon.net',
    'att.net',
    'sbcglobal.net',
    'bellsouth.net',
    'cox.net',
    'charter.net',
  ],
  ...[
    'earthlink.net',
    'yahoo.ca',
    'rogers.com',
    'shaw.ca',
    'sympatico.ca',
    'videotron.ca',
    'hotmail.com.br',
  ],
  ...['yahoo.com.br', 'uol.com.br', 'bol.com.br', 'terra.com.br', 'yahoo.com.mx', 'yahoo.com.ar'],
  // Asia and the Pacific
  ...[
    'qq.com',
    '163.com',
    '126.com',
    'sina.com',
    'foxmail.com',
    'naver.com',
    'daum.net',
    'hanmail.net',
  ],
  ...[
    'yahoo.co.jp',
    'docomo.ne.jp',
    'rediffmail.com',
    'yahoo.co.in',
    'yahoo.com.au',
    'bigpond.com',
    'optusnet.com.au',
  ],
];

/** Addresses that anyone may read and nobody keeps. */
export const throwawayDomains: readonly string[] = [
  ...[
    'mailinator.com',
    'guerrillamail.com',
    'sharklasers.com',
    '10minutemail.com',
    'temp-mail.org',
    'yopmail.com',
  ],
  ...[
    'trashmail.com',
    'getnada.com',
    'maildrop.cc',
    'dispostable.com',
    'throwawaymail.com',
    'fakeinbox.com',
  ],
  ...['tempmail.com', 'mintemail.com', 'mohmal.com', 'moakt.com', 'spam4.me', 'wegwerfemail.de'],
];
