// Canned replies of the demo, in both languages.
export const DEMO_REPLIES = [
  {
    slug: 'nous-cherchons',
    fr: {
      title: 'Nous réunissons vos données',
      body: 'Bonjour {name},\n\nNous réunissons ce qui concerne votre demande {reference}. Vous aurez notre réponse le {dueOn} au plus tard.\n\nLe délégué à la protection des données',
    },
    en: {
      title: 'We are gathering your data',
      body: 'Dear {name},\n\nWe are gathering what your request {reference} is about. You will have our answer by {dueOn} at the latest.\n\nThe data protection officer',
    },
  },
  {
    slug: 'piece-inutile',
    fr: {
      title: 'Aucune pièce d’identité n’est nécessaire',
      body: 'Bonjour {name},\n\nN’envoyez pas de pièce d’identité pour votre demande {reference} : votre adresse confirmée nous suffit. Celle que vous auriez jointe sera effacée.\n\nLe délégué à la protection des données',
    },
    en: {
      title: 'No identity document is needed',
      body: 'Dear {name},\n\nPlease send no identity document for your request {reference}: your confirmed address is enough. Any that you attached will be erased.\n\nThe data protection officer',
    },
  },
] as const;
