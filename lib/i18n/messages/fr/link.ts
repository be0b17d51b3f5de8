// Entering by a link: asking for it, and using it.
export default {
  askTitle: 'Suivre une demande',
  askText:
    'Indiquez l’adresse électronique que vous nous avez donnée. Nous y envoyons un lien, valable 15 minutes.',
  askSubmit: 'Recevoir un lien',
  sentTitle: 'Regardez vos courriels',
  sentText:
    'Si une demande, une démarche ou des directives nous sont venues de cette adresse, un lien vient d’y être envoyé. Il est valable 15 minutes et ne sert qu’une fois.',
  sentHint: 'Rien reçu ? Regardez dans les indésirables, ou revenez vérifier l’adresse.',
  useTitle: 'Un dernier clic',
  useText: 'Ce bouton confirme que ce lien a été ouvert par vous, et non par un logiciel de messagerie.',
  useSubmit: 'Continuer',
  deadTitle: 'Ce lien n’est plus valable',
  deadText:
    'Il a déjà servi, ou son délai est passé. Demandez-en un nouveau : il arrive en un instant. Une demande pas encore envoyée se reprend dans le navigateur où vous l’avez ouverte en dernier.',
  confirmedTitle: 'Votre adresse est confirmée',
  confirmedText:
    'Merci. Votre demande est entre les mains du délégué à la protection des données. Pour la suivre, recevez un nouveau lien à votre adresse.',
};
