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
};
