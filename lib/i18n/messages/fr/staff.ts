// The team of the desk: signing in, the second factor, accounts, invitations.
export default {
  code: {
    title: 'Deuxième étape',
    label: 'Code',
    hint: 'Les six chiffres que montre votre application d’authentification, ou un code de secours.',
    submit: 'Entrer',
    other: 'Utiliser un autre compte',
    lost: 'Téléphone et codes de secours perdus ? L’administration du bureau peut remettre cette étape à zéro.',
    demo: 'Démo : au lieu de votre téléphone, cette page montre le code du moment :',
  },
  provider: {
    submit: 'Continuer avec {name}',
    refused:
      'La connexion avec {name} n’a pas abouti. Elle demande un compte actif du bureau, à une adresse électronique que {name} a vérifiée.',
  },
  enrol: {
    title: 'Protéger votre compte',
    why: 'Un mot de passe peut être volé. Un code de votre téléphone s’y ajoute, à chaque connexion.',
    install:
      'Installez une application d’authentification, si vous n’en avez pas : celle de votre gestionnaire de mots de passe, Aegis, FreeOTP, Google Authenticator…',
    scan: 'Avec elle, photographiez ce code.',
    picture: 'Code QR à photographier ; la même clé s’affiche en toutes lettres juste après.',
    byHand: 'Saisir la clé à la main',
    byHandText: 'Type de clé : basée sur l’heure, six chiffres.',
    type: 'Recopiez les six chiffres qu’elle affiche.',
    code: 'Code à six chiffres',
    submit: 'Vérifier',
  },
  recovery: {
    title: 'Vos codes de secours',
    text: 'Si vous perdez votre téléphone, chacun remplace une fois le code. Gardez-les hors de cet ordinateur : ils ne seront plus montrés.',
    label: 'Codes de secours',
    next: 'Je les ai gardés, continuer',
    gone: 'Votre compte est protégé, et vos codes de secours ont déjà été montrés.',
  },
  language: { fr: 'Français', en: 'Anglais' },
  roles: {
    dpo: {
      name: 'Délégué à la protection des données',
      may: 'Lit tout, décide, répond, règle le bureau et gère l’équipe.',
    },
    case_handler: {
      name: 'Instruction',
      may: 'Lit et instruit les dossiers, écrit aux personnes. Ne décide pas de l’issue.',
    },
    auditor: { name: 'Audit', may: 'Lit et exporte, ne change rien.' },
    administrator: {
      name: 'Administration',
      may: 'Règle le bureau et gère l’équipe, sans voir les dossiers, qui sont confidentiels.',
    },
  },
  session: {
    title: 'Votre session se termine bientôt',
    idle: 'Sans signe de vous, elle se ferme dans {minutes} minutes.',
    stay: 'Rester connecté',
    last: 'Sa durée de {hours} heures est presque écoulée : elle se ferme dans {minutes} minutes. Enregistrez ce que vous écrivez.',
    close: 'J’ai compris',
    ended:
      'La session est fermée. Ce que vous avez écrit est toujours sur cette page : reconnectez-vous dans un autre onglet, puis enregistrez ici.',
    signIn: 'Se reconnecter dans un autre onglet',
  },
  team: {
    title: 'Équipe',
    invite: 'Inviter quelqu’un',
    text: 'Chaque changement compte dès la page suivante. Ce qu’une personne a écrit garde son nom après son départ.',
    self: '(vous)',
    column: {
      name: 'Nom',
      role: 'Rôle',
      state: 'Accès',
      secondFactor: 'Deuxième étape',
      seen: 'Vu au bureau',
    },
    state: { active: 'Actif', invited: 'Invité', disabled: 'Désactivé' },
    paired: 'En place',
    notPaired: 'À la première connexion',
    never: 'Jamais',
    done: {
      invited: 'L’invitation est partie.',
      role: 'Le rôle est changé.',
      link: 'Le lien est parti ; les liens précédents ne servent plus.',
      disabled: 'Le compte est désactivé et ses sessions sont fermées.',
      enabled: 'Le compte est de nouveau actif.',
      reset: 'La deuxième étape sera de nouveau installée à la prochaine connexion.',
    },
  },
  invite: {
    title: 'Inviter quelqu’un',
    text: 'La personne reçoit un lien valable sept jours. Elle choisit son mot de passe, puis installe la deuxième étape.',
    submit: 'Envoyer l’invitation',
  },
  member: {
    name: 'Nom et prénom',
    email: 'Adresse électronique',
    emailHint: 'La sienne, pas une adresse partagée : ses actions portent son nom.',
    role: 'Rôle',
    language: 'Langue de ses courriels',
    saveRole: 'Changer le rôle',
    self: 'C’est vous. Votre rôle et votre accès se changent depuis le compte d’une autre personne, pour que quelqu’un puisse toujours gérer l’équipe.',
    link: {
      invited: {
        title: 'Renvoyer l’invitation',
        text: 'Un nouveau lien, valable sept jours. Le précédent ne servira plus.',
      },
      active: {
        title: 'Mot de passe oublié',
        text: 'Un lien pour en choisir un autre, valable sept jours. La deuxième étape reste demandée.',
      },
      submit: 'Envoyer un lien',
    },
    reset: {
      title: 'Téléphone et codes de secours perdus',
      text: 'Assurez-vous que c’est bien cette personne qui le demande. Ses sessions se ferment, et elle installe de nouveau la deuxième étape.',
      submit: 'Remettre la deuxième étape à zéro',
    },
    disable: {
      title: 'Désactiver le compte',
      text: 'La personne sort du bureau à l’instant, et n’y entre plus. Cela peut être annulé.',
      submit: 'Désactiver',
    },
    enable: {
      title: 'Réactiver le compte',
      text: 'La personne entre de nouveau avec son mot de passe et sa deuxième étape.',
      submit: 'Réactiver',
    },
  },
  invitation: {
    first: {
      title: 'Bienvenue, {name}',
      text: 'Choisissez un mot de passe. Votre téléphone servira ensuite de deuxième étape.',
    },
    again: {
      title: 'Bonjour, {name}',
      text: 'Choisissez un nouveau mot de passe. Vos sessions ouvertes se ferment.',
    },
    password: 'Mot de passe',
    passwordHint: '12 caractères ou plus. Une phrase convient très bien.',
    submit: 'Continuer',
    deadTitle: 'Ce lien n’est plus valable',
    deadText:
      'Il a déjà servi, ses sept jours sont passés, ou un lien plus récent l’a remplacé. L’administration du bureau peut vous en envoyer un autre.',
  },
  profile: {
    calendar: 'Agenda',
    calendarFeed: 'Vos échéances dans votre agenda',
    title: 'Mon compte',
    ended: 'La session est fermée.',
    signIn: 'Connexion',
    password: 'Changer de mot de passe',
    phone: 'Changer de téléphone',
    recovery: 'Nouveaux codes de secours',
    codesLeft:
      '{count, plural, =0 {Il ne vous en reste aucun.} one {Il vous en reste un.} other {Il vous en reste #.}}',
    sessions: 'Sessions ouvertes',
    unknownDevice: 'Navigateur inconnu',
    here: 'Ici',
    since: 'Ouverte',
    seen: 'vue',
    end: 'Fermer',
    endOthers: 'Fermer toutes les autres',
  },
  own: {
    present: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    password: {
      title: 'Changer de mot de passe',
      text: 'Toutes vos sessions se ferment, celle-ci aussi.',
      submit: 'Changer et se reconnecter',
      done: 'Le mot de passe est changé, et toutes vos sessions sont fermées.',
    },
    phone: {
      title: 'Changer de téléphone',
      text: 'Toutes vos sessions se ferment. À la prochaine connexion, vous installez la deuxième étape sur le nouveau.',
      submit: 'Oublier l’ancien téléphone',
      done: 'L’ancien téléphone est oublié : connectez-vous pour installer le nouveau.',
    },
    recovery: {
      title: 'Nouveaux codes de secours',
      text: 'Les anciens ne serviront plus.',
      submit: 'Montrer de nouveaux codes',
    },
  },
};
