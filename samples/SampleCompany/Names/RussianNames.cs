namespace Insights.SampleCompany.Names;

/// <summary>Common Russian names, each with how an e-mail address spells it; surnames agree with the given name.</summary>
static class RussianNames
{
    public static (string Name, string Latin)[] Women { get; } =
    [
        ("Анна", "anna"), ("Мария", "maria"), ("Елена", "elena"), ("Ольга", "olga"), ("Наталья", "natalia"), ("Ирина", "irina"),
        ("Светлана", "svetlana"), ("Татьяна", "tatiana"), ("Юлия", "yulia"), ("Дарья", "daria"), ("Ксения", "ksenia"), ("Вера", "vera"),
    ];

    public static (string Name, string Latin)[] Men { get; } =
    [
        ("Алексей", "alexey"), ("Дмитрий", "dmitry"), ("Сергей", "sergey"), ("Андрей", "andrey"), ("Михаил", "mikhail"), ("Иван", "ivan"),
        ("Николай", "nikolay"), ("Павел", "pavel"), ("Роман", "roman"), ("Олег", "oleg"), ("Тимур", "timur"), ("Илья", "ilya"),
    ];

    /// <summary>The masculine form; the feminine adds an а.</summary>
    public static (string Name, string Latin)[] Family { get; } =
    [
        ("Иванов", "ivanov"), ("Смирнов", "smirnov"), ("Кузнецов", "kuznetsov"), ("Попов", "popov"), ("Васильев", "vasiliev"),
        ("Петров", "petrov"), ("Соколов", "sokolov"), ("Михайлов", "mikhailov"), ("Новиков", "novikov"), ("Фёдоров", "fedorov"),
        ("Морозов", "morozov"), ("Волков", "volkov"), ("Алексеев", "alekseev"), ("Лебедев", "lebedev"), ("Семёнов", "semenov"),
        ("Егоров", "egorov"), ("Павлов", "pavlov"), ("Козлов", "kozlov"), ("Степанов", "stepanov"), ("Орлов", "orlov"),
        ("Андреев", "andreev"), ("Макаров", "makarov"), ("Никитин", "nikitin"), ("Захаров", "zakharov"), ("Зайцев", "zaitsev"),
    ];

    public static (string Name, string Latin)[] Company { get; } =
    [
        ("Север", "sever"), ("Волга", "volga"), ("Балтик", "baltik"), ("Янтарь", "yantar"), ("Полюс", "polyus"), ("Вектор", "vektor"),
        ("Гранит", "granit"), ("Заря", "zarya"), ("Кедр", "kedr"), ("Меридиан", "meridian"), ("Океан", "okean"), ("Простор", "prostor"),
        ("Родник", "rodnik"), ("Сокол", "sokol"), ("Тайга", "taiga"), ("Урал", "ural"), ("Факел", "fakel"), ("Берег", "bereg"),
        ("Маяк", "mayak"), ("Орбита", "orbita"), ("Парус", "parus"), ("Рассвет", "rassvet"), ("Степь", "step"), ("Алтай", "altay"),
    ];

    public static (string Name, string Latin)[] Activity(string industry) => industry switch
    {
        "Agency" => [("Медиа", "media"), ("Дизайн", "dizayn"), ("Реклама", "reklama")],
        "Software" => [("Софт", "soft"), ("Системы", "sistemy"), ("Код", "kod")],
        "Telecommunications" => [("Телеком", "telekom"), ("Связь", "svyaz")],
        "Retail" => [("Торг", "torg"), ("Маркет", "market")],
        "Logistics" => [("Логистика", "logistika"), ("Транс", "trans"), ("Карго", "kargo")],
        "Manufacturing" => [("Маш", "mash"), ("Пром", "prom"), ("Завод", "zavod")],
        "Healthcare" => [("Мед", "med"), ("Клиника", "klinika")],
        "Education" => [("Академия", "akademiya"), ("Школа", "shkola")],
        _ => [("Сервис", "servis"), ("Ресурс", "resurs")],
    };
}
