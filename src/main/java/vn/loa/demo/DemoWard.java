package vn.loa.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.loa.area.AddGroup;
import vn.loa.area.FoundWard;
import vn.loa.area.ResidentialGroup;
import vn.loa.area.SetWindows;
import vn.loa.area.Wards;
import vn.loa.protocol.WardId;
import vn.loa.receiver.AddReceiver;
import vn.loa.receiver.Receiver;
import vn.loa.receiver.Receivers;
import vn.loa.staff.OpenAccount;
import vn.loa.staff.Role;
import vn.loa.staff.Scope;

/** Makes "Phường Mẫu" with its groups, people and poles, once; a second start finds it as it was left. */
@ApplicationScoped
class DemoWard {

    static final WardId ID = new WardId("phuong-mau");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> GROUPS = List.of("Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 3", "Tổ dân phố 4");
    private static final List<String> POLES = List.of(
            "Cột nhà văn hóa",
            "Cột đầu ngõ 12",
            "Cột chợ Mẫu",
            "Cột trạm y tế",
            "Cột trường tiểu học",
            "Cột đình làng");

    private final Wards wards;
    private final FoundWard foundWard;
    private final AddGroup addGroup;
    private final SetWindows setWindows;
    private final OpenAccount openAccount;
    private final AddReceiver addReceiver;
    private final Receivers receivers;
    private final Clock clock;

    DemoWard(
            Wards wards,
            FoundWard foundWard,
            AddGroup addGroup,
            SetWindows setWindows,
            OpenAccount openAccount,
            AddReceiver addReceiver,
            Receivers receivers,
            Clock clock) {
        this.wards = wards;
        this.foundWard = foundWard;
        this.addGroup = addGroup;
        this.setWindows = setWindows;
        this.openAccount = openAccount;
        this.addReceiver = addReceiver;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Someone who can sign in to the demonstration; the password is public on purpose. */
    record SignIn(String username, String password, String name, Role role, String does) {}

    static List<SignIn> signIns() {
        return List.of(
                new SignIn("canbo", "loa demo can bo", "Nguyễn Thị Mai", Role.OFFICER, "cán bộ văn hóa · officer"),
                new SignIn("lanhdao", "loa demo lanh dao", "Trần Văn Hùng", Role.APPROVER, "lãnh đạo · approver"),
                new SignIn("thanhtra", "loa demo thanh tra", "Lê Thu Hà", Role.AUDITOR, "thanh tra · auditor"),
                new SignIn("kythuat", "loa demo ky thuat", "Phạm Quốc Bảo", Role.TECHNICIAN, "kỹ thuật · technician"),
                new SignIn(
                        "quantri", "loa demo quan tri", "Đỗ Minh Anh", Role.ADMINISTRATOR, "quản trị · administrator"));
    }

    /** The ward's receivers, made at the first call together with all else. */
    @Transactional
    List<Receiver> make(int howMany) {
        if (wards.find(ID).isEmpty()) {
            found();
        }
        List<ResidentialGroup> groups = wards.groupsIn(ID);
        for (int pole = receivers.in(ID).size(); pole < howMany; pole++) {
            String name = pole < POLES.size() ? POLES.get(pole) : "Cột số " + (pole + 1);
            addReceiver.in(ID, groups.get(pole % groups.size()).id(), name);
        }
        return receivers.in(ID);
    }

    private void found() {
        foundWard.in("Tỉnh Mẫu", ID, "Phường Mẫu", ZONE, true);
        GROUPS.forEach(group -> addGroup.to(ID, group));
        setWindows.of(ID, hours());
        signIns()
                .forEach(person -> openAccount.of(
                        person.username(), person.name(), person.password(), person.role(), new Scope.SingleWard(ID)));
    }

    /**
     * The hours a ward may really have, 05:00 to 22:00; who tries the demonstration at night gets the rest of that night too,
     * or nothing could be heard.
     */
    private List<SetWindows.Hours> hours() {
        Set<DayOfWeek> always = EnumSet.allOf(DayOfWeek.class);
        List<SetWindows.Hours> hours = new ArrayList<>();
        hours.add(new SetWindows.Hours(always, "05:00", "22:00"));
        int hour = clock.instant().atZone(ZONE).getHour();
        if (hour >= 21 || hour < 5) {
            hours.add(new SetWindows.Hours(always, "22:00", "24:00"));
            hours.add(new SetWindows.Hours(always, "00:00", "05:00"));
        }
        return hours;
    }
}
