accessibility-title = Accessibility statement
accessibility-lead = This statement is about the service Perhekeskusarviointi. We want everyone to be able to take part in their own way and with their own device.
accessibility-status-title = How accessible the service is
accessibility-status-law = The Act on the Provision of Digital Services (306/2019) requires levels A and AA of the guidelines WCAG 2.1. The service is built to level AA of the newer WCAG 2.2.
accessibility-status-text = By our own assessment, the service meets the requirements of the Act.
accessibility-tested-title = How accessibility was assessed
accessibility-tested-text = The assessment was made by those who build the service. Pages were checked automatically in three languages. Use with a keyboard only, without JavaScript and on a narrow screen was tried as well.
accessibility-tested-not = There has been no outside assessment yet, and the service has not yet been tested together with people who use a screen reader.
accessibility-know-title = Good to know
accessibility-know-charts = Beside every chart stands the same information in words and as a table. An image file that you download has no table: if you share the picture, say in words what it shows.
accessibility-know-words = What participants and regions have written themselves is shown in the language they wrote it in.
accessibility-know-shared = Results that are shared by a link or published are pages like the other results pages of the service, and this statement covers them, too.
accessibility-feedback-title = Give feedback
accessibility-feedback-text = If something does not work for you, tell us. You can also ask for information in a form that suits you. You will get a reply within 14 days.
# An e-mail address follows.
accessibility-feedback-to = Send feedback by e-mail:
accessibility-feedback-region = Each region is responsible for its own part of the service: the wellbeing services county or the City of Helsinki. You can also give feedback to whoever invited you to the assessment or to your region’s registry office.
accessibility-supervision-title = Supervision
accessibility-supervision-text = If you get no reply within 14 days or are not happy with the reply, you can complain to the Finnish Transport and Communications Agency Traficom, which supervises accessibility.
accessibility-supervision-authority = Finnish Transport and Communications Agency Traficom, supervision of digital accessibility
# The authority's own site in this language.
accessibility-supervision-site = www.webaccessibility.fi
accessibility-supervision-phone = Switchboard:
accessibility-supervision-email = E-mail:
# The date is already in words.
accessibility-written = This statement was written on { $date }.
