## The register of family centres and meeting places

sites-add = Lisää perhekeskus tai kohtaamispaikka
sites-edit = Muokkaa tietoja
sites-kind = Kumpi se on?
sites-kind-fact = Tyyppi
sites-name = Nimi
sites-municipality = Kunta
sites-municipality-choose = Valitse kunta
sites-operator = Kuka sitä ylläpitää?
sites-operator-fact = Ylläpitäjä
sites-operator-hint = Esimerkiksi hyvinvointialue, kunta, yhdistys tai seurakunta.
sites-none = Täällä ei ole vielä perhekeskuksia eikä kohtaamispaikkoja
sites-none-text = Lisää ne, joita haluatte arvioida. Koko aluetta voi arvioida ilman niitäkin.
sites-no-rounds = Täällä ei ole vielä arvioitu
sites-no-rounds-text = Kun ensimmäinen arviointikierros on luotu, se näkyy tässä.
sites-rounds-count = { $count ->
    [one] 1 arviointikierros
   *[other] { $count } arviointikierrosta
 }
sites-archived = Arkistoitu
sites-archived-since = Arkistoitu { $date }. Aiemmat kierrokset ovat tallessa, mutta uusia ei voi aloittaa.
sites-archived-count = Arkistoidut ({ $count })
sites-keeping = Arkistointi ja poistaminen
sites-archive-text = Jos toiminta on päättynyt, arkistoi. Aiemmat kierrokset säilyvät, eikä uusia voi aloittaa.
sites-delete = Poista kokonaan
sites-delete-text = { $name } poistetaan rekisteristä. Samalla päättyvät siihen annetut lukuoikeudet. Poistoa ei voi perua.
sites-delete-refused = Tällä paikalla on arviointikierroksia, joten sitä ei voi poistaa. Arkistoi se.
sites-added = { $name } on lisätty.
sites-told-archived = { $name } on arkistoitu.
sites-told-restored = { $name } on taas käytössä.
sites-told-deleted = { $name } on poistettu.

## Somebody else saved in the meantime

sites-conflict-title = Joku muu on muuttanut näitä tietoja sillä välin
sites-conflict-text = Alla on se, mikä on nyt tallennettuna. Lomakkeessa on se, mitä sinä kirjoitit. Tallenna omasi tai jätä voimaan nykyiset.
sites-conflict-keep = Jätä nykyiset voimaan
