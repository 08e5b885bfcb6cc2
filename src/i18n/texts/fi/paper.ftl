## A form to fill in on paper

paper-title = Paperilomake
paper-how = Rastita jokaisessa kohdassa yksi ruutu nykytilasta ja yksi ruutu tavoitetilasta. Jos kohta ei koske teitä, rastita vain ”Ei koske meitä”. Kohdan voi myös jättää tyhjäksi.
paper-how-current = Rastita jokaisessa kohdassa yksi ruutu. Jos kohta ei koske teitä, rastita ”Ei koske meitä”. Kohdan voi myös jättää tyhjäksi.
paper-how-return = Anna täytetty lomake työpajan vetäjälle.
paper-privacy-typed = Työpajan vetäjä syöttää lomakkeen palveluun ja näkee silloin, mitä siinä lukee. Sen jälkeen lomake hävitetään. Älä kirjoita siihen nimeäsi.
paper-privacy-groups = Tulokset näytetään ryhminä. Ryhmää, jossa on vain vähän vastaajia, ei näytetä erikseen.
paper-team = Jos vastaatte yhdessä tiiminä, montako teitä on?
paper-form-hint = Lomake niille, jotka vastaavat mieluummin paperilla. Voit syöttää täytetyn lomakkeen palveluun, kun kierros on auki.

## A facilitator types in what was answered on paper

paper-entry-title = Syötä paperivastaus
paper-entry-lead = Yksi lomake kerrallaan. Tallennettua vastausta ei voi enää avata, joten tarkista se ensin. Hävitä lomake, kun olet tallentanut sen.
paper-entry-count = { $count ->
    [0] Paperivastauksia ei ole vielä syötetty.
    [one] Yksi paperivastaus on syötetty.
   *[other] { $count } paperivastausta on syötetty.
 }
paper-entry-saved = { $count ->
    [one] Vastaus on tallennettu. Yksi paperivastaus on syötetty.
   *[other] Vastaus on tallennettu. { $count } paperivastausta on syötetty.
 }
paper-entry-keys = Näppäimet
paper-entry-key-level = Numero valitsee tason ja siirtyy seuraavaan kenttään.
paper-entry-key-cannot-say = 0 tai x on ”En osaa sanoa”.
paper-entry-key-not-applicable = Viiva (-) nykytilassa on ”Ei koske meitä”. Se kattaa myös tavoitetilan.
paper-entry-key-empty = Tyhjä kenttä on vastaamatta jätetty kohta. Enter siirtyy seuraavaan kenttään ja askelpalautin tyhjästä kentästä edelliseen.
paper-entry-key-comment = Kommenttiin pääset sarkaimella.
paper-entry-group = Valitse ryhmä
paper-entry-save = Tallenna ja aloita seuraava
paper-entry-of = { $asked }, kohta { $place }: { $title }

## Instruments

paper-instruments = Arviointityökalut
paper-instruments-lead = Näillä työkaluilla kierroksia tehdään. Jokaisesta voi tulostaa tyhjän lomakkeen.
paper-instruments-see = Katso arviointityökalut
paper-instrument-version = Versio { $version }
paper-instrument-draft = Luonnos
paper-instrument-size = { $themes ->
    [one] 1 teema
   *[other] { $themes } teemaa
 }, { $criteria ->
    [one] 1 kriteeri
   *[other] { $criteria } kriteeriä
 }
