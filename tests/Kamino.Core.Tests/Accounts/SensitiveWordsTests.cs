using Kamino.Core.Accounts;

namespace Kamino.Core.Tests.Accounts;

public sealed class SensitiveWordsTests
{
    [Theory]
    [InlineData("Llamar cuando salga: está enferma", SensitiveMatter.Health)]
    [InlineData("Está EMBARAZADA, avisar a su suplente", SensitiveMatter.Health)]
    [InlineData("back from depression leave", SensitiveMatter.Health)]
    [InlineData("Es uribista, evitar el tema", SensitiveMatter.Politics)]
    [InlineData("Active unionist", SensitiveMatter.Politics)]
    [InlineData("Católico practicante: no llamar el domingo", SensitiveMatter.Belief)]
    [InlineData("testigo de Jehová", SensitiveMatter.Belief)]
    [InlineData("He is Jewish", SensitiveMatter.Belief)]
    public void A_note_on_what_is_nobodys_business_is_found(string note, SensitiveMatter matter) => Assert.Equal(matter, SensitiveWords.Find(note)?.Matter);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Enviar la propuesta de precios el lunes; vota a favor en el comité")]
    [InlineData("Cristian y Mason quieren ver la demo")]
    [InlineData("Send the audit report to the committee before they vote")]
    [InlineData("Residencia médica: pedir la cita con el director")]
    public void A_note_on_business_passes(string? note) => Assert.Null(SensitiveWords.Find(note));

    [Fact]
    public void The_word_is_named_as_it_was_written() => Assert.Equal("Enfermó", SensitiveWords.Find("Enfermó ayer")?.Word);

    [Theory]
    [InlineData("sick", "sick")]
    [InlineData("sickle", null)]
    [InlineData("Avisar: ateo", "ateo")]
    [InlineData("Ateos del barrio", null)]
    [InlineData("(musulmana)", "musulmana")]
    [InlineData("emba razada", null)]
    public void A_word_that_stands_only_as_it_is_is_no_beginning(string note, string? word) => Assert.Equal(word, SensitiveWords.Find(note)?.Word);

    [Fact]
    public void A_letter_with_its_accent_apart_is_one_word() => Assert.Equal("cato\u0301lico", SensitiveWords.Find("Es cato\u0301lico.")?.Word);
}
