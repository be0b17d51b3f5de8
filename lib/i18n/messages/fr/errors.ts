// What went wrong, said beside the field or above the form.
export default {
  unexpected:
    'Un incident nous a empêchés de terminer. Ce que vous avez saisi est toujours là : réessayez dans un instant. Si cela recommence, écrivez-nous en citant la référence {reference}.',
  code: {
    extension_not_allowed:
      'Le délai ne peut plus être prolongé : la personne devait en être avertie dans le premier mois (article 12(3)).',
    identity_not_asked:
      'Pour ce droit, la loi ne prévoit pas de demander un complément d’identité (article 12(6)).',
    conflict:
      'Quelqu’un d’autre a modifié ce dossier entre-temps. Rechargez la page pour voir ses changements ; rien n’a été écrasé.',
    forbidden: 'Votre rôle ne permet pas cette action.',
    invalid_characters: 'Le texte contient des caractères que nous ne pouvons pas enregistrer.',
    link_invalid: 'Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.',
    not_found: 'Nous ne trouvons pas ce que vous cherchez.',
    not_yourself:
      'Ce n’est pas sur votre propre compte que cela se fait : demandez à une autre personne de l’administration.',
    outcome_not_allowed: 'Cette issue n’est pas possible pour ce droit.',
    sign_in_again:
      'Trop de temps a passé depuis le mot de passe, ou la session a été fermée. Connectez-vous de nouveau.',
    sign_in_failed: 'L’adresse ou le mot de passe ne correspond pas.',
    status_not_allowed: 'L’état du dossier ne permet plus cette action. Rechargez la page.',
    submission_incomplete: 'Il manque une réponse. Vérifiez chaque étape, puis envoyez de nouveau.',
    submission_reused:
      'Cette demande a déjà été envoyée avec d’autres réponses. Commencez une nouvelle demande.',
    too_large: 'C’est trop volumineux pour être envoyé en une fois.',
    too_many_attempts: 'Trop d’essais en peu de temps. Patientez quelques minutes, puis réessayez.',
    letter_incomplete: 'La lettre ne contient pas encore tout ce que la loi demande.',
    file_type: 'Seuls les fichiers PDF, JPEG, PNG, ZIP, CSV, JSON et TXT sont acceptés.',
    file_empty: 'Choisissez un fichier qui n’est pas vide.',
  },
  field: {
    reason_missing: 'Donnez vos raisons.',
    choice_missing: 'Choisissez une réponse.',
    amount: 'Indiquez un montant en euros, par exemple 12,50.',
    note_missing: 'Écrivez la note.',
    rows_missing: 'Cochez au moins une ligne.',
    tag_missing: 'Écrivez une étiquette.',
    view_missing: 'Donnez un nom à la vue.',
    invalid: 'Cette réponse n’est pas valable.',
    characters: 'Retirez les caractères invisibles ou de contrôle.',
    one_line: 'Écrivez sur une seule ligne.',
    too_long: 'Ce texte est trop long.',
    name_missing: 'Indiquez votre nom.',
    email_missing: 'Indiquez votre adresse électronique.',
    email: 'Indiquez une adresse électronique valable, par exemple nom@exemple.fr.',
    scope: 'Choisissez ce que vous voulez voir.',
    categories: 'Cochez au moins une catégorie, ou choisissez de tout voir.',
    format: 'Choisissez la forme de la réponse.',
    paper_needs_address:
      'Pour une réponse sur papier, indiquez d’abord votre adresse postale, à la première étape.',
    message_missing: 'Écrivez votre message.',
    code_missing: 'Indiquez le code.',
    code_wrong: 'Ce code ne convient pas, ou il a déjà servi. Essayez le suivant.',
    email_taken: 'Cette adresse appartient déjà à un membre de l’équipe.',
    password_wrong: 'Ce n’est pas votre mot de passe actuel.',
    role_missing: 'Choisissez un rôle.',
    password_missing: 'Indiquez votre mot de passe.',
    password_short: 'Choisissez un mot de passe de 12 caractères ou plus.',
    outcome: 'Choisissez l’issue de la demande.',
    words_missing: 'Écrivez quelques mots au demandeur.',
  },
};
