package org.practicereview.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicereview.form.Reading.READER;
import static org.practicereview.form.Reading.read;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Questions that a form shares with others, or parts into pages: answers and errors stand as if all were its own. */
class SharedQuestionsTest {

    record Album(
            @Question(value = "Pictures", each = "Picture") List<@Valid Picture> pictures) {}

    record Picture(
            @Question("Place") @Nullable String place,
            @Section("What it shows") @Valid Shown shown) {}

    record Shown(
            @Question("Title") @NotBlank(message = "Enter a title") @Nullable
            String title) {}

    record Parcel(
            @Question("Weight") @Nullable Integer weight,
            @Section @Valid Shown shown,
            @Question("Colour") @Nullable String colour) {}

    @Test
    void shared_questions_without_a_title_stand_on_the_page_of_the_form_where_they_are_named() {
        Parcel parcel = read("{'weight': 2, 'title': 'The mill', 'colour': 'red'}", Parcel.class);

        assertThat(parcel).isEqualTo(new Parcel(2, new Shown("The mill"), "red"));
        assertThat(READER.read(READER.write(parcel), Parcel.class)).isEqualTo(parcel);
        assertThat(READER.write(parcel).propertyNames()).containsExactly("weight", "title", "colour");
        assertThat(Form.of(Parcel.class).fields()).extracting(Field::name).containsExactly("weight", "title", "colour");
        assertThat(Form.of(Parcel.class).sections()).isEmpty();
        assertThatThrownBy(() -> read("{'weight': 2}", Parcel.class))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(AnswerError::pointer, AnswerError::code)
                                .containsExactly(tuple("/title", "required")));
    }

    @Test
    void questions_that_an_entry_shares_with_another_form_stand_beside_its_own() {
        Album album = read("{'pictures': [{'place': 'Milltown', 'title': 'The mill'}]}", Album.class);

        assertThat(album).isEqualTo(new Album(List.of(new Picture("Milltown", new Shown("The mill")))));
        assertThat(READER.write(album).at("/pictures/0").propertyNames()).containsExactly("place", "title");
        assertThat(Form.of(Album.class).fields().get(0).fields())
                .extracting(Field::name)
                .containsExactly("place", "title");
        assertThatThrownBy(() -> read("{'pictures': [{'title': 'The mill'}, {'shown': {}}]}", Album.class))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(AnswerError::pointer, AnswerError::code)
                                .containsExactlyInAnyOrder(
                                        tuple("/pictures/1/title", "required"),
                                        tuple("/pictures/1/shown", "unknown-field")));
    }

    @Test
    void questions_of_a_section_stand_beside_those_of_the_others() {
        Booklet booklet = read("{'name': 'Ann', 'amount': 3}", Booklet.class);

        assertThat(booklet).isEqualTo(new Booklet(new Booklet.Cover("Ann"), new Booklet.Inside(3, List.of())));
        assertThat(READER.read(READER.write(booklet), Booklet.class)).isEqualTo(booklet);
        assertThat(READER.write(booklet).propertyNames()).containsExactly("name", "amount", "pages");
        assertThat(Form.of(Booklet.class).sections())
                .extracting(FormSection::name, FormSection::fields)
                .containsExactly(tuple("cover", List.of("name")), tuple("pages", List.of("amount", "pages")));
    }

    @Test
    void what_is_wrong_in_a_section_is_pointed_to_as_if_there_were_none() {
        InvalidAnswers wrong = catchThrowableOfType(
                InvalidAnswers.class, () -> read("{'amount': -1, 'pages': [{}], 'more': 1}", Booklet.class));

        assertThat(wrong.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(
                        tuple("/more", "unknown-field"),
                        tuple("/name", "required"),
                        tuple("/pages/0/text", "required"),
                        tuple("/amount", "negative"));
    }

    @Test
    void entries_of_lists_are_checked_in_themselves_each_at_its_place() {
        InvalidAnswers wrong = catchThrowableOfType(InvalidAnswers.class, () -> read("""
                {'legs': [{'from': 'York', 'to': 'Hull', 'stops': [{}, {'minutes': 5}]},
                 {'from': 'York', 'to': 'York', 'stops': [{'minutes': 5, 'reason': 'Tea'}]}]}""", Journey.class));

        assertThat(wrong.errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple("/legs/0/stops/1/reason", "required"), tuple("/legs/1/to", "same-place"));
    }
}
