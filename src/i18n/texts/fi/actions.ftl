## The list of actions

actions-title = Toimenpiteet
actions-lead = Tämän kierroksen toimenpidesuunnitelma: mitä tehdään, kuka vastaa ja mihin mennessä. Muutama hyvin valittu toimenpide riittää.
actions-add = Lisää toimenpide
actions-closed = Kierros on päättynyt. Toimenpiteitä ei voi enää muuttaa, mutta voit merkitä ne tehdyiksi.
actions-none = Ei vielä toimenpiteitä
actions-none-text = Toimenpiteet sovitaan yhteisessä keskustelussa.
actions-criterion = Kriteeri
actions-responsible = Vastuutaho
actions-due = Mihin mennessä
actions-mark-done = Merkitse tehdyksi
actions-mark-open = Merkitse keskeneräiseksi
actions-previous = Kesken viime kierrokselta
actions-previous-text = Nämä sovittiin kierroksella ”{ $name }”.
actions-previous-none = Kaikki viime kierroksen toimenpiteet on tehty.
actions-carry-on = Ota mukaan tälle kierrokselle

## One action

actions-new-title = Uusi toimenpide
actions-edit-title = Muokkaa toimenpidettä
actions-what = Mitä tehdään
actions-what-hint = Yksi asia kerrallaan, esimerkiksi: sovitaan yhteinen vuosikello järjestöjen kanssa.
actions-no-criterion = Ei liity yksittäiseen kriteeriin
actions-responsible-hint = Organisaatio tai tehtävä, esimerkiksi perhekeskuskoordinaattori. Älä kirjoita yksityishenkilön yhteystietoja.
actions-added = Toimenpide on lisätty.
actions-saved = Toimenpide on tallennettu.
actions-marked-done = Toimenpide on merkitty tehdyksi.
actions-marked-open = Toimenpide on merkitty keskeneräiseksi.
actions-delete-title = Poistetaanko toimenpide?
actions-delete-lead = Poistettua toimenpidettä ei voi palauttaa.
actions-delete = Poista toimenpide
actions-deleted = Toimenpide on poistettu.

## Two people saved at the same time

actions-conflict-lead = Joku muu muutti tätä toimenpidettä sillä välin. Kumpikaan versio ei ole kadonnut. Valitse, kumpi jää voimaan.
actions-conflict-gone = Joku muu poisti tämän toimenpiteen sillä välin. Voit lisätä sen uudelleen sellaisena kuin sen kirjoitit.
actions-conflict-add-again = Lisää uudelleen
