home-title = Yhdessä kohti parempaa arkea perheille
home-lead = Täällä perhekeskuksen ja kohtaamispaikan tekijät katsovat yhdessä, missä ollaan nyt, minne halutaan ja mitä tehdään seuraavaksi.

home-join-title = Liity arviointiin
home-join-code = Liittymiskoodi
home-join-hint = Kahdeksan merkkiä, esimerkiksi K7QM-2RXD. Saat koodin kutsussa tai työpajan vetäjältä.
home-join-go = Jatka arviointiin

home-how-title = Näin arviointi etenee
home-how-text = Vastaamiseen ei tarvita tiliä. Ennen kuin aloitat, näet, mitä vastauksistasi näytetään ja kenelle. Vastaukset tallentuvat sitä mukaa kuin vastaat.
home-step-answer-title = Vastaa omasta näkökulmastasi
home-step-answer = Arvioi, missä nyt ollaan ja mihin pitäisi päästä. Voit jatkaa myöhemmin siitä, mihin jäit.
home-step-discuss-title = Katsokaa tuloksia yhdessä
home-step-discuss = Työpajassa näette, missä olette samaa mieltä ja missä näkemykset eroavat. Niiden pohjalta muodostatte yhteisen näkemyksen.
home-step-act-title = Sopikaa, mitä tehdään
home-step-act = Valitsette tärkeimmät kehittämistarpeet ja sovitte, kuka tekee mitä ja mihin mennessä. Seuraavalla kierroksella näette, mikä muuttui.

home-return-title = Jatka siitä, mihin jäit
home-return-text = Jos aloitit jo vastaamisen ja sait paluukoodin, pääset sillä takaisin vastauksiisi millä laitteella tahansa.
home-return-code = Paluukoodi
home-return-go = Palaa vastauksiini
home-return-unknown = Paluukoodilla ei löytynyt vastauksia. Tarkista koodi.

home-workers-title = Koordinaattoreille ja työpajan vetäjille
home-workers-text = Arviointikierrokset valmistellaan ja tulokset avataan omalla tilillä. Tilin luot kutsun avulla.
